package zhixiao.jobs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A lease of conditional writes: the holder writes its file anew every few seconds, and each write names the version before it. Who finds the file
 * watches it: if it does not change for {@link #SILENCE}, its holder is no more, and the one who replaces that very version has it. No clock of
 * another machine is asked.
 */
final class RenewedLease implements HeldFile {
    /** After so many seconds without a sign of life a holder is taken for dead. */
    private static final Duration SILENCE = Duration.ofSeconds(Integer.getInteger("zhixiao.lease.seconds", 30));

    private static final Duration BEAT = SILENCE.dividedBy(6);

    private final Path file;
    private final ConditionalFile held;
    private final String holder;
    private final Thread beating;
    private String version;
    private long beats;
    private boolean lost;
    private volatile boolean closed;

    private RenewedLease(Path file, ConditionalFile held, String holder) throws IOException {
        this.file = file;
        this.held = held;
        this.holder = holder;
        this.version = held.version().orElse("");
        this.beating = new Thread(this::beat, "lease " + file.getFileName());
        beating.setDaemon(true);
        beating.start();
    }

    static Optional<HeldFile> tryHold(Path file) throws IOException {
        ConditionalFile held = new ConditionalFile(file);
        String holder = UUID.randomUUID().toString();
        Optional<String> seen = held.version();
        if (seen.isPresent() && !isSilent(held, seen.get())) {
            return Optional.empty();
        }
        return held.write(text(holder, 0), seen) ? Optional.of(new RenewedLease(file, held, holder)) : Optional.empty();
    }

    /** True if nobody has written the file for as long as it takes. */
    private static boolean isSilent(ConditionalFile held, String seen) throws IOException {
        long end = System.nanoTime() + SILENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            pause(BEAT.dividedBy(4));
            Optional<String> now = held.version();
            if (!now.equals(Optional.of(seen))) {
                return false;
            }
        }
        return true;
    }

    private static String text(String holder, long beats) {
        return holder + "\n" + beats + "\n";
    }

    private void beat() {
        while (!closed) {
            try {
                pause(BEAT);
                synchronized (this) {
                    if (closed || lost) {
                        return;
                    }
                    renew();
                }
            } catch (IOException | RuntimeException e) {
                // A store that does not answer now may do so at the next beat; whoever relies on the lease asks first.
            }
        }
    }

    /** Each beat is a version of its own. */
    private void renew() throws IOException {
        beats++;
        if (held.write(text(holder, beats), Optional.of(version))) {
            version = held.version().orElse("");
            return;
        }
        // Refused although the write before has come through: an answer that was lost on its way.
        Optional<ConditionalFile.Version> there = held.read();
        if (there.isPresent() && there.get().text().startsWith(holder + "\n")) {
            version = there.get().version();
        } else {
            lost = true;
        }
    }

    @Override
    public synchronized void verify() throws IOException {
        if (!lost) {
            renew();
        }
        if (lost) {
            throw new IOException("this process was silent for so long that another one has taken over: " + file);
        }
    }

    @Override
    public void close() throws IOException {
        beating.interrupt();
        synchronized (this) {
            closed = true;
            if (!lost) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException();
        }
    }
}

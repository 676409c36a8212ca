package zhixiao.jobs.analyse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Work that is done one after the other on a thread of its own while its giver prepares the next. One piece waits at
 * most, so that memory stays small, and a piece that fails fails the giver when it comes with the next.
 */
final class Behind implements AutoCloseable {
    /** A piece of work. */
    interface Work {
        void run() throws IOException;
    }

    private final ExecutorService thread;
    private Future<?> last;

    /** Nothing is given yet. @param name of the thread */
    Behind(String name) {
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Gives the next piece, once the one before it is done. @throws IOException if that one failed so */
    void then(Work work) throws IOException {
        await();
        last = thread.submit(() -> {
            work.run();
            return null;
        });
    }

    /** Waits for what was given. @throws IOException if it failed so */
    void await() throws IOException {
        if (last == null) {
            return;
        }
        try {
            last.get();
        } catch (ExecutionException e) {
            rethrow(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            last = null;
        }
    }

    private static void rethrow(Throwable failure) throws IOException {
        if (failure instanceof IOException failed) {
            throw failed;
        }
        if (failure instanceof UncheckedIOException failed) {
            throw failed.getCause();
        }
        if (failure instanceof Error failed) {
            throw failed;
        }
        throw (RuntimeException) failure;
    }

    /** Ends the thread once what was given is done. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package zhixiao.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same work on many things with a few threads, and gives the results in order. */
final class Workers {
    private Workers() {}

    /** Work that may fail to write. */
    interface Work<T, R> {
        R on(T item) throws IOException;
    }

    static <T, R> List<R> each(int threads, List<T> items, Work<T, R> work) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<R>> calls = new ArrayList<>();
            for (T item : items) {
                calls.add(() -> work.on(item));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : executor.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the sample was written", interrupted);
        } catch (ExecutionException failure) {
            throw new IOException(
                    "Cannot write the sample: " + failure.getCause().getMessage(), failure.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}

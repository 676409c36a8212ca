package zhixiao.jobs.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that do the same at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What one of them does. */
    public interface Runner<T> {
        /** Makes itself ready, waits at the start for all others, and does it. */
        T run(CyclicBarrier start) throws Exception;
    }

    /** Lets so many of them run. @return what came of each */
    public static <T> List<T> run(int runners, Runner<T> runner) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        CyclicBarrier start = new CyclicBarrier(runners);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                futures.add(threads.submit(() -> runner.run(start)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}

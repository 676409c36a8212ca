package zhixiao.jobs.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What one rival took, run by run: wall clock, and CPU of the whole process, which other work on the machine moves less. */
final class Measured {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final String name;
    private final List<Double> walls = new ArrayList<>();
    private final List<Double> processors = new ArrayList<>();

    Measured(String name) {
        this.name = name;
    }

    /** What is measured. */
    interface Work {
        void run() throws Exception;
    }

    void time(Work work) throws Exception {
        long processor = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        walls.add((System.nanoTime() - wall) / 1e9);
        processors.add((PROCESS.getProcessCpuTime() - processor) / 1e9);
    }

    /** The newest run in words. */
    String last() {
        return String.format(
                Locale.ROOT,
                "%s %.1f s (CPU %.1f)  ",
                name,
                walls.get(walls.size() - 1),
                processors.get(processors.size() - 1));
    }

    /** Prints the medians of all, and their ratios to one of them. */
    static void print(List<Measured> all, Measured one) {
        System.out.printf(Locale.ROOT, "%-34s %10s %10s %8s %8s%n", "medians", "wall s", "CPU s", "wall ×", "CPU ×");
        for (Measured measured : all) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %10.2f %10.2f %8.2f %8.2f%n",
                    measured.name,
                    median(measured.walls),
                    median(measured.processors),
                    median(measured.walls) / median(one.walls),
                    median(measured.processors) / median(one.processors));
        }
    }

    /** The median of what it took of processors, in seconds. */
    double medianProcessor() {
        return median(processors);
    }

    static long argument(String[] arguments, int place, long usual) {
        return arguments.length > place ? Long.parseLong(arguments[place]) : usual;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}

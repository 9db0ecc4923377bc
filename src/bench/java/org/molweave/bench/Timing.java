package org.molweave.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// Seconds of one repetition: median by the clock, median of this thread's processor time, and the best by the clock.
record Timing(double wall, double cpu, double best) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    interface Work {
        void run(int repetition);
    }

    /// A third of the repetitions, but at most ten, warm up first.
    static Timing of(int repetitions, Work work) {
        for (int i = 0; i < Math.min(10, (repetitions + 2) / 3); i++) {
            work.run(i);
        }
        double[] wall = new double[repetitions];
        double[] cpu = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            long wallStart = System.nanoTime();
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            work.run(i);
            cpu[i] = (THREADS.getCurrentThreadCpuTime() - cpuStart) / 1e9;
            wall[i] = (System.nanoTime() - wallStart) / 1e9;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return new Timing(wall[repetitions / 2], cpu[repetitions / 2], wall[0]);
    }
}

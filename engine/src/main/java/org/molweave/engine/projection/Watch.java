package org.molweave.engine.projection;

/// Whoever waits for a projection: hears how far it is, and may not want it any more.
public interface Watch {

    /// Nobody waits.
    Watch NONE = new Watch() {
        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void progress(double share, String what) {}
    };

    /// Asked often, from the thread that computes.
    boolean isCancelled();

    /// `share` of the step `what` is done.
    void progress(double share, String what);

    /// Ends the work of whoever is not waited for, with a [java.util.concurrent.CancellationException].
    default void check() {
        if (isCancelled()) {
            throw new java.util.concurrent.CancellationException("The projection was cancelled.");
        }
    }
}

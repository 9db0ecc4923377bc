package org.molweave.engine.device.install;

/// Hears how far an installation is, and may ask it to stop.
public interface Progress {

    /// `done` of `total` bytes of the current part; `what` names it. Called often.
    void at(String what, long done, long total);

    /// True once somebody asked to stop.
    boolean stopRequested();

    /// Neither listens nor stops.
    static Progress none() {
        return new Progress() {
            @Override
            public void at(String what, long done, long total) {}

            @Override
            public boolean stopRequested() {
                return false;
            }
        };
    }
}

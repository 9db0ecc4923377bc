package org.molweave.engine.device;

/// The driver of the graphics cards. The real one is [NvidiaSmi]; tests have others.
@FunctionalInterface
public interface Driver {

    /// Asks it now; takes up to some seconds, and never fails.
    DriverReport ask();
}

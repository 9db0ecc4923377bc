package org.molweave.engine.device;

/// The build of PyTorch for graphics cards that this program is made for, and what it asks of a card.
///
/// The binding between Java and PyTorch exists for exactly one version; of CUDA any 12 will do, for its libraries keep
/// their interfaces within a major number.
public final class TorchBuild {

    public static final String VERSION = "2.7.1";

    /// As PyTorch and DJL name a build for CUDA 12.8.
    public static final String FLAVOUR = "cu128";

    /// The oldest cards that the build holds code for: Turing of 2018, such as RTX 2060 and T4.
    public static final Release LEAST_CAPABILITY = new Release(7, 5);

    /// What the driver must know for libraries of CUDA 12.
    public static final Release LEAST_CUDA = new Release(12, 0);

    /// The first driver that does.
    static final String LEAST_DRIVER = "525.60";

    private TorchBuild() {}
}

package org.molweave.engine.nn;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A small library of tensor operations, written as TorchScript text and compiled once: it opens every operation of
/// the native library, with gradients, to Java.
///
/// Owns the manager that parameters and operations live on, and so the device. The text is a list of methods, `def
/// name(self, x: Tensor, ...) -> Tensor:`; [#open] compiles the ones that this engine needs, [#compile] those of a
/// plugin. Outputs attach to the manager of the first input, so every step runs inside an `NDScope`.
public final class TensorOps implements AutoCloseable {

    private static final String OWN_OPERATIONS = "operations.torchscript";

    private final NDManager manager;
    private final PtSymbolBlock module;
    private final Map<String, NDArray> tags = new ConcurrentHashMap<>();

    private TensorOps(NDManager manager, String methods) {
        this.manager = manager;
        try (InputStream archive = ModuleArchive.of(methods)) {
            module = JniUtils.loadModule((PtNDManager) manager, archive, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The operations of this engine on a device.
    public static TensorOps open(Device device) {
        return compile(device, ownOperations());
    }

    /// Operations of one's own on a device.
    public static TensorOps compile(Device device, String methods) {
        NDManager manager = NDManager.newBaseManager(device, "PyTorch");
        try {
            return new TensorOps(manager, methods);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /// Lives as long as this object; for what outlasts a step.
    public NDManager manager() {
        return manager;
    }

    public Device device() {
        return manager.getDevice();
    }

    /// Calls a method that returns one tensor.
    public NDArray call(String method, NDArray... inputs) {
        return callAll(method, inputs).getFirst();
    }

    /// Calls a method that returns a tuple. Gradients flow where a gradient collector is open.
    public NDList callAll(String method, NDArray... inputs) {
        NDList list = new NDList(inputs.length + 1);
        for (NDArray input : inputs) {
            list.add(input);
        }
        list.add(tags.computeIfAbsent(method, this::tag));
        return IValueUtils.forward(module, list, true);
    }

    /// Runs a method that changes tensors in place, without gradients: `lists` are its first arguments, `numbers`
    /// the rest.
    void update(String method, PtNDArray[][] lists, double... numbers) {
        IValue[] inputs = Stream.concat(
                        Stream.of(lists).map(IValue::listFrom),
                        Arrays.stream(numbers).mapToObj(IValue::from))
                .toArray(IValue[]::new);
        try {
            IValueUtils.runMethod(module, method, inputs).close();
        } finally {
            for (IValue input : inputs) {
                input.close();
            }
        }
    }

    /// Runs a method without gradients on native values, which the caller closes, as it does the result.
    IValue run(String method, IValue... inputs) {
        return IValueUtils.runMethod(module, method, inputs);
    }

    static PtNDArray[] natives(Collection<NDArray> arrays) {
        return arrays.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new);
    }

    @Override
    public void close() {
        module.close();
        manager.close();
    }

    /// DJL reads the name of the method from the name of a last, otherwise unused array.
    private NDArray tag(String method) {
        NDArray tag = manager.create(0f);
        NDScope.unregister(tag);
        tag.setName("module_method:" + method);
        return tag;
    }

    private static String ownOperations() {
        try (InputStream text = TensorOps.class.getResourceAsStream(OWN_OPERATIONS)) {
            return new String(Objects.requireNonNull(text, OWN_OPERATIONS).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.molweave.engine.weights;

import java.util.Map;

/// Named tensors in file order, with the text that the file carries about them.
public record TensorFile(Map<String, HostTensor> tensors, Map<String, String> metadata) {}

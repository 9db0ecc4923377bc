package org.molweave.engine.method;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/// The methods found on the class path.
public final class Methods {

    private Methods() {}

    public static List<Method<?>> all() {
        return ServiceLoader.load(Method.class).stream()
                .<Method<?>>map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Method::id))
                .toList();
    }

    public static Method<?> byId(String id) {
        return all().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow(() -> unknown(id));
    }

    /// Whether checkpoints of the method answer questions about molecules; false where it is not known.
    public static boolean answers(String id) {
        return all().stream().anyMatch(m -> m.id().equals(id) && m.loader().isPresent());
    }

    private static IllegalArgumentException unknown(String id) {
        String known = all().stream().map(Method::id).collect(Collectors.joining(", "));
        return new IllegalArgumentException("No method has the id '%s'. Known are: %s.".formatted(id, known));
    }
}

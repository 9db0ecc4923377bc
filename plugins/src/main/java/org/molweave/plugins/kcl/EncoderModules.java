package org.molweave.plugins.kcl;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.molweave.engine.nn.Encoder;

/// Which parameters make up an encoder: its module and that of its readout, the first parts of their names.
final class EncoderModules {

    private EncoderModules() {}

    static List<String> of(Encoder encoder) {
        return encoder == Encoder.GCN ? List.of("gcn", "gcnReadout") : List.of("kmpnn", "set2set");
    }

    static Set<String> of(Set<Encoder> encoders) {
        return encoders.stream().flatMap(encoder -> of(encoder).stream()).collect(Collectors.toSet());
    }

    static String moduleOf(String parameter) {
        return parameter.substring(0, parameter.indexOf('.'));
    }

    static Set<String> modulesOf(Collection<String> parameters) {
        return parameters.stream().map(EncoderModules::moduleOf).collect(Collectors.toSet());
    }

    /// The encoders of which at least a part is there.
    static Set<Encoder> begunIn(Collection<String> parameters) {
        Set<String> modules = modulesOf(parameters);
        Set<Encoder> found = EnumSet.noneOf(Encoder.class);
        Arrays.stream(Encoder.values())
                .filter(encoder -> of(encoder).stream().anyMatch(modules::contains))
                .forEach(found::add);
        return found;
    }
}

package org.molweave.engine.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/// Opens weights that the authors of a method published, without a run: found on the class path as a service.
public interface PublishedModels {

    /// The profiles that this opens, such as `released`.
    List<String> profiles();

    /// The encoders that it opens, such as `gcn`, `kmpnn`.
    List<String> encoders();

    /// `weights` are the files of the encoder and of its readout, in any order; `triples` is the published triple file,
    /// needed by encoders whose vocabulary depends on it. Fails with a clear message where a file does not
    /// fit.
    Model open(String profile, String encoder, List<Path> weights, @Nullable Path triples, String device)
            throws IOException;

    /// Stores them as the checkpoint `<checkpoint>.json` and `<checkpoint>.safetensors`: runs can start from it, and it
    /// answers like a model trained here. The files may hold one encoder or all; returns the names of those found.
    List<String> store(Path checkpoint, String profile, List<Path> weights, @Nullable Path triples) throws IOException;

    /// The service for a profile and an encoder.
    static PublishedModels find(String profile, String encoder) {
        List<PublishedModels> all = all();
        return all.stream()
                .filter(m -> m.profiles().contains(profile) && m.encoders().contains(encoder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Published weights of profile \"%s\" and encoder \"%s\" cannot be read. Possible are: %s."
                                .formatted(profile, encoder, known(all))));
    }

    /// The service for a profile.
    static PublishedModels find(String profile) {
        List<PublishedModels> all = all();
        return all.stream()
                .filter(m -> m.profiles().contains(profile))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Published weights of profile \"%s\" cannot be read. Possible are: %s."
                                .formatted(profile, known(all))));
    }

    private static List<PublishedModels> all() {
        return ServiceLoader.load(PublishedModels.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static String known(List<PublishedModels> all) {
        return all.isEmpty()
                ? "none, for no plugin brings any"
                : String.join(
                        "; ",
                        all.stream()
                                .map(m -> "profile %s with encoder %s"
                                        .formatted(
                                                String.join(" or ", m.profiles()), String.join(" or ", m.encoders())))
                                .toList());
    }
}

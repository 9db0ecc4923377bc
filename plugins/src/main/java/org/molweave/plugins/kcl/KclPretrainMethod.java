package org.molweave.plugins.kcl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.RunContext;
import org.molweave.engine.query.ModelLoader;

/// Pre-trains the GCN and the KMPNN against each other on molecules without labels: the second stage of KCL.
public final class KclPretrainMethod implements Method<PretrainSettings> {

    static final String ID = "kcl-pretrain";

    static final String CITATION =
            "Fang et al. (2022), Molecular contrastive learning with chemical element knowledge graph, AAAI 36.";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "KCL pre-training";
    }

    @Override
    public String citation() {
        return CITATION;
    }

    @Override
    public Input input() {
        return Input.MOLECULES;
    }

    @Override
    public List<String> startsFrom() {
        return List.of("kg-embedding");
    }

    @Override
    public PretrainSettings defaults() {
        return PretrainSettings.DEFAULTS;
    }

    @Override
    public PretrainSettings defaults(JsonNode given) {
        return PretrainSettings.of(Profile.of(given));
    }

    @Override
    public void run(PretrainSettings settings, RunContext run) throws Exception {
        new Pretraining(settings, run).run();
    }

    @Override
    public Optional<ModelLoader> loader() {
        return Optional.of((checkpoint, device) -> StoredKclModel.open(checkpoint, device));
    }
}

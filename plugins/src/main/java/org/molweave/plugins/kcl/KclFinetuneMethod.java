package org.molweave.plugins.kcl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.RunContext;
import org.molweave.engine.query.ModelLoader;

/// Fine-tunes a pre-trained encoder on measured properties, over several seeds: the third stage of KCL.
public final class KclFinetuneMethod implements Method<FinetuneSettings> {

    @Override
    public String id() {
        return "kcl-finetune";
    }

    @Override
    public String title() {
        return "KCL fine-tuning";
    }

    @Override
    public String citation() {
        return KclPretrainMethod.CITATION;
    }

    @Override
    public Input input() {
        return Input.LABELLED_MOLECULES;
    }

    @Override
    public List<String> startsFrom() {
        return List.of(KclPretrainMethod.ID, id());
    }

    @Override
    public boolean needsStart(FinetuneSettings settings) {
        return settings.start() == FinetuneSettings.Start.PRETRAINED;
    }

    @Override
    public FinetuneSettings defaults() {
        return FinetuneSettings.DEFAULTS;
    }

    @Override
    public FinetuneSettings defaults(JsonNode given) {
        return FinetuneSettings.of(Profile.of(given));
    }

    @Override
    public void run(FinetuneSettings settings, RunContext run) throws Exception {
        new Finetuning(settings, run).run();
    }

    @Override
    public Optional<ModelLoader> loader() {
        return Optional.of((checkpoint, device) -> StoredKclModel.open(checkpoint, device));
    }
}

package org.molweave.plugins.kcl;

import org.molweave.engine.method.Method;
import org.molweave.engine.method.RunContext;

/// Embeds a knowledge graph with RotatE: the first stage of KCL.
public final class KgEmbeddingMethod implements Method<KgEmbeddingSettings> {

    @Override
    public String id() {
        return "kg-embedding";
    }

    @Override
    public String title() {
        return "Knowledge graph embedding (RotatE)";
    }

    @Override
    public String citation() {
        return "Sun et al. (2019), RotatE: knowledge graph embedding by relational rotation in complex space, ICLR.";
    }

    @Override
    public Input input() {
        return Input.TRIPLES;
    }

    @Override
    public KgEmbeddingSettings defaults() {
        return KgEmbeddingSettings.DEFAULTS;
    }

    @Override
    public void run(KgEmbeddingSettings settings, RunContext run) throws Exception {
        new KgEmbedding(settings, run).run();
    }
}

package org.molweave.engine.query;

import java.util.List;

/// What a model is made of. `readsFacts` says whether predictions and vectors depend on the knowledge graph,
/// `attends` whether its attention can be shown; `elements` are the symbols of those that it knows facts
/// about. `width` is that of its vectors, `steps` the number of message-passing steps.
public record ModelAbout(
        String encoder,
        boolean attends,
        boolean readsFacts,
        String knowledgeGraph,
        String knowledgeSha256,
        List<String> elements,
        List<String> relations,
        List<String> attributes,
        int steps,
        int width) {

    /// A model that says nothing of itself.
    public static final ModelAbout UNKNOWN =
            new ModelAbout("", false, false, "", "", List.of(), List.of(), List.of(), 0, 0);

    public ModelAbout {
        elements = List.copyOf(elements);
        relations = List.copyOf(relations);
        attributes = List.copyOf(attributes);
    }
}

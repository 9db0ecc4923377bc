package org.molweave.app.pane.knowledge.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.text.Text;
import org.molweave.engine.kg.Binning;
import org.molweave.engine.kg.ElementGraphBuilder;
import org.molweave.engine.kg.ElementTable;
import org.molweave.engine.kg.KnowledgeRules;
import org.molweave.engine.kg.RelationRule;

/// The measured values behind an element graph and the rules that cut them: those beside the open file, else the
/// published
/// ones. `note` says which.
record Measured(ElementTable table, KnowledgeRules rules, String note) {

    static Measured of(@Nullable KnowledgeFile file) throws IOException {
        Path besides = file == null ? null : KnowledgeRules.beside(file.file());
        if (file == null || besides == null || !Files.isRegularFile(besides)) {
            return published(
                    ElementTable.builtIn(),
                    file != null && file.isAboutElements()
                            ? Text.tr(
                                    "No rules lie beside %s; the edges are the published ones.",
                                    file.graph().name())
                            : Text.tr("The edges are the published ones."));
        }
        KnowledgeRules rules = KnowledgeRules.read(besides);
        return new Measured(
                table(file.file(), rules.table()), rules, Text.tr("By the rules in %s.", besides.getFileName()));
    }

    static Measured published(ElementTable table, String note) {
        return new Measured(table, new ElementGraphBuilder(table).rules(new Binning.Published(), List.of()), note);
    }

    /// The table that rules name: beside the triples, or in the project's data, else the built-in one.
    private static ElementTable table(Path triples, String name) throws IOException {
        Path beside = triples.resolveSibling(name);
        Path data = triples.resolveSibling("..").resolve("data").resolve(name).normalize();
        for (Path path : List.of(beside, data)) {
            if (Files.isRegularFile(path)) {
                return ElementTable.read(path);
            }
        }
        return ElementTable.builtIn();
    }

    ElementGraphBuilder builder() {
        return new ElementGraphBuilder(table);
    }

    /// The relations that cut a range.
    List<RelationRule.Bins> numeric() {
        return rules.relations().stream()
                .filter(RelationRule.Bins.class::isInstance)
                .map(RelationRule.Bins.class::cast)
                .toList();
    }

    Map<String, Double> values(RelationRule.Bins bins) {
        return builder().values(bins.quantity());
    }
}

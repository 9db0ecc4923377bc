package org.molweave.engine.kg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.molweave.engine.chem.Element;
import org.molweave.engine.kg.RelationRule.Bins;
import org.molweave.engine.kg.RelationRule.Members;
import org.molweave.engine.kg.RelationRule.Quantity;

/// Builds an element knowledge graph from a table of elements (KCL-SPEC 1.3 and 1.4): first the rules, which can be
/// looked at, stored and changed, then from rules and table the triples.
public final class ElementGraphBuilder {

    private final ElementTable table;

    public ElementGraphBuilder(ElementTable table) {
        this.table = table;
    }

    /// The names of all relations, in the order of the triples.
    public List<String> relationNames() {
        return new PublishedRules(table)
                .all().stream().map(RelationRule::relation).toList();
    }

    /// Rules for the chosen relations; an empty choice is all of them. Relations that are not numeric have no bins to
    /// choose, nor has the abundance, which is known by its bins only.
    public KnowledgeRules rules(Binning binning, Collection<String> relations) {
        Set<String> unknown = new HashSet<>(relations);
        List<RelationRule> rules = new ArrayList<>();
        for (RelationRule rule : new PublishedRules(table).all()) {
            if (relations.isEmpty() || unknown.remove(rule.relation())) {
                rules.add(rule instanceof Bins bins ? cut(bins, binning) : rule);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no relation %s. The relations are %s."
                    .formatted(String.join(", ", KnowledgeGraph.sorted(unknown)), String.join(", ", relationNames())));
        }
        return new KnowledgeRules(KnowledgeRules.VERSION, table.name(), List.copyOf(rules));
    }

    /// Relation after relation, within it attribute after attribute, within it by atomic number.
    public KnowledgeGraph build(String name, KnowledgeRules rules) {
        List<Triple> triples = new ArrayList<>();
        for (RelationRule rule : rules.relations()) {
            Map<String, List<String>> members = switch (rule) {
                case Members given -> given.members();
                case Bins bins -> members(bins);
            };
            members.forEach((attribute, symbols) ->
                    symbols.forEach(symbol -> triples.add(new Triple(attribute, rule.relation(), symbol))));
        }
        return KnowledgeGraph.of(name, triples);
    }

    /// Builds, then writes the triples and, beside them, the rules.
    public KnowledgeGraph write(Path triples, KnowledgeRules rules) throws IOException {
        KnowledgeGraph graph = build(String.valueOf(triples.getFileName()), rules);
        TripleFiles.writeTsv(triples, graph);
        rules.write(KnowledgeRules.beside(triples));
        return graph;
    }

    /// The numbers that a relation cuts into bins, by the symbols of their elements, in the order of the table.
    public Map<String, Double> values(Quantity quantity) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int z : table.elements()) {
            value(z, quantity).ifPresent(value -> values.put(Element.symbol(z), value));
        }
        return values;
    }

    /// The same relation with its range cut in another way; published edges are those of `bins` where they are, else
    /// those
    /// that the relation of this name has. Throws [IllegalArgumentException] where the values do not allow it.
    public Bins cut(Bins bins, Binning binning) {
        double[] values = table.elements().stream()
                .map(z -> value(z, bins.quantity()))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        try {
            List<Double> edges = binning.edges(values, bins.quantity().offset(), bins.edges());
            return new Bins(bins.relation(), bins.attribute(), bins.quantity(), binning.text(), edges);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(bins.relation(), e.getMessage()), e);
        }
    }

    private Map<String, List<String>> members(Bins bins) {
        if (!table.hasColumn(bins.quantity().column())) {
            throw new IllegalArgumentException(
                    "%s needs the column %s, which %s lacks. Add it or leave the relation out."
                            .formatted(bins.relation(), bins.quantity().column(), table.name()));
        }
        Map<Integer, List<String>> byBin = new TreeMap<>();
        for (int z : table.elements()) {
            value(z, bins.quantity()).ifPresent(value -> {
                int bin = 1
                        + (int) bins.edges().stream()
                                .filter(edge -> edge <= value)
                                .count();
                byBin.computeIfAbsent(bin, b -> new ArrayList<>()).add(Element.symbol(z));
            });
        }
        Map<String, List<String>> members = new LinkedHashMap<>();
        byBin.forEach((bin, symbols) -> members.put(bins.attribute() + bin, symbols));
        return members;
    }

    private OptionalDouble value(int z, Quantity quantity) {
        OptionalDouble cell = table.findValue(z, quantity.column());
        if (cell.isEmpty() || z > quantity.lastElement()) {
            return OptionalDouble.empty();
        }
        double value = cell.getAsDouble() * quantity.factor() + quantity.offset();
        return quantity.positiveOnly() && value <= 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}

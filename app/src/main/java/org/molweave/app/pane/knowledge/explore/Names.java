package org.molweave.app.pane.knowledge.explore;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.molweave.app.project.FactNames;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.engine.chem.Element;

/// How entities and relations are called in pictures and lists: as a person would where the graph is about elements,
/// else
/// as in the file, paths cut to their last part.
public final class Names {

    private static final int LONGEST = 40;

    private final boolean elements;
    private final FactNames facts;

    private Names(boolean elements, FactNames facts) {
        this.elements = elements;
        this.facts = facts;
    }

    /// As in the file.
    public static Names plain() {
        return new Names(false, FactNames.plain());
    }

    /// Reads the rules beside the file, if there are any.
    public static Names of(KnowledgeFile file) {
        return new Names(
                file.isAboutElements(), file.isAboutElements() ? FactNames.beside(file.file()) : FactNames.plain());
    }

    public String entity(String name) {
        return elements && !isElement(name) ? facts.attribute(name) : last(name);
    }

    public String relation(String name) {
        return elements ? facts.relation(name) : last(name);
    }

    /// What a text means that is no name in the file: elements by the beginning of their English name, attributes by a
    /// part of the name that is shown for them.
    public List<String> meant(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (!elements || wanted.isEmpty()) {
            return List.of();
        }
        Stream<String> named = Element.all().stream()
                .filter(element -> element.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(Element::symbol);
        return Stream.concat(named, facts.attributes(wanted).stream()).toList();
    }

    /// Whether the graph is about elements and this is one.
    public boolean isElement(String name) {
        return elements && Element.findNumber(name).isPresent();
    }

    /// Whether the graph is about elements and this is what it says about them.
    boolean isAttribute(String name) {
        return elements && !isElement(name);
    }

    /// Of a path or an IRI, what stands behind the last `/` or `#`.
    private static String last(String name) {
        int cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'));
        boolean isPath = name.startsWith("/") || name.contains("://");
        String shown = isPath && cut < name.length() - 1 ? name.substring(cut + 1) : name;
        return shown.length() > LONGEST ? shown.substring(0, LONGEST - 1) + "…" : shown;
    }
}

package org.molweave.app.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.molweave.engine.run.RunSpec;

/// What a run was asked to do, as far as tables show it; empty texts stand for what does not apply.
///
/// `words` holds everything of the specification that the search looks at, in lower case.
public record RunFacts(
        String title,
        String method,
        String stage,
        String data,
        String properties,
        String knowledgeGraph,
        String split,
        String parent,
        long seed,
        String created,
        String words) {

    static RunFacts of(RunSpec spec) {
        RunSpec.DataSpec data = spec.data();
        List<String> properties = data == null || data.properties() == null ? List.of() : data.properties();
        return new RunFacts(
                spec.title(),
                spec.method(),
                orEmpty(spec.stage()),
                data == null ? "" : data.file(),
                String.join(", ", properties),
                orEmpty(spec.knowledgeGraph()),
                spec.split() == null ? "" : spec.split().kind(),
                orEmpty(spec.parent()),
                spec.seed(),
                spec.created(),
                words(spec));
    }

    /// When the run was made; empty where its specification says no time that can be read.
    public Optional<Instant> made() {
        try {
            return Optional.of(Instant.parse(created));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String words(RunSpec spec) {
        var words = new StringBuilder(String.join(
                " ",
                spec.id(),
                spec.title(),
                spec.method(),
                orEmpty(spec.stage()),
                orEmpty(spec.parent()),
                orEmpty(spec.knowledgeGraph())));
        RunSpec.DataSpec data = spec.data();
        if (data != null) {
            words.append(' ').append(data.file()).append(' ').append(data.properties());
        }
        spec.settings()
                .properties()
                .forEach(setting -> words.append(' ')
                        .append(setting.getKey())
                        .append('=')
                        .append(setting.getValue().asText()));
        return words.toString().toLowerCase(java.util.Locale.ROOT);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}

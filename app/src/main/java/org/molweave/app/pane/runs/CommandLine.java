package org.molweave.app.pane.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.molweave.engine.run.RunSpec;

/// The command that makes the same run.
final class CommandLine {

    private CommandLine() {}

    static String of(RunSpec spec, String project) {
        List<String> words =
                new ArrayList<>(List.of("molweave", "train", "--project", project, "--method", spec.method()));
        option(words, "--title", spec.title());
        RunSpec.DataSpec data = spec.data();
        if (data != null) {
            option(words, "--data", data.file());
            option(words, "--smiles", data.smilesColumn());
            for (String property : data.properties() == null ? List.<String>of() : data.properties()) {
                option(words, "--property", property);
            }
            option(words, "--split-column", data.splitColumn());
            if (data.mergeDuplicates()) {
                words.add("--merge-duplicates");
            }
            if (data.removeSalts()) {
                words.add("--remove-salts");
            }
            for (RunSpec.Exclusion exclusion : data.exclude()) {
                option(words, "--exclude", exclusion(exclusion));
            }
        }
        RunSpec.SplitSpec split = spec.split();
        if (split != null) {
            option(words, "--split", split.kind());
            if (!split.equals(RunSpec.SplitSpec.of(split.kind()))) {
                option(words, "--train", Double.toString(split.train()));
                option(words, "--validation", Double.toString(split.validation()));
            }
        }
        option(words, "--kg", spec.knowledgeGraph());
        option(words, "--parent", spec.parent());
        option(words, "--seed", Long.toString(spec.seed()));
        for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> setting :
                spec.settings().properties()) {
            option(words, "--set", setting.getKey() + "=" + setting.getValue().asText());
        }
        return String.join(" ", words.stream().map(CommandLine::quoted).toList());
    }

    private static String exclusion(RunSpec.Exclusion exclusion) {
        return exclusion.splitColumn() == null
                ? exclusion.file()
                : "%s:%s=%s".formatted(exclusion.file(), exclusion.splitColumn(), String.join(",", exclusion.parts()));
    }

    private static void option(List<String> words, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            words.add(name);
            words.add(value);
        }
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

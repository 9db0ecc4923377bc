package org.molweave.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parts that project.json and run.json share, read strictly.
final class SpecReader {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    private SpecReader() {}

    static Stage stage(JsonFields json) throws SpecException {
        String id = json.textMatching("id", ID, "lower-case letters, digits and hyphens, at most 64");
        var stage = new Stage(
                id,
                json.text("title", id),
                method(json),
                data(json.optionalFields("data")),
                json.optionalText("knowledgeGraph"),
                split(json.optionalFields("split")),
                json.optionalText("parent"),
                json.objectOrEmpty("settings"),
                json.integer("seed", 1));
        json.warnAboutTheRest();
        return stage;
    }

    static RunSpec run(JsonFields json) throws SpecException {
        int format = format(json, RunSpec.FORMAT);
        String id = json.text("id");
        var spec = new RunSpec(
                format,
                id,
                json.optionalText("stage"),
                json.text("title", id),
                method(json),
                json.objectOrEmpty("settings"),
                data(json.optionalFields("data")),
                json.optionalText("knowledgeGraph"),
                split(json.optionalFields("split")),
                json.optionalText("parent"),
                json.integer("seed", 1),
                json.text("created", ""),
                texts(json, "inputs"),
                texts(json, "versions"));
        json.warnAboutTheRest();
        return spec;
    }

    static int format(JsonFields json, int newest) throws SpecException {
        long format = json.integer("format", -1);
        if (format < 1) {
            throw new SpecException(
                    "%s lacks the field \"format\": a number from 1 to %d.".formatted(json.where(), newest));
        }
        if (format > newest) {
            throw new SpecException("%s has format %d; this program reads up to %d. A newer Molweave wrote it: update."
                    .formatted(json.where(), format, newest));
        }
        return (int) format;
    }

    private static String method(JsonFields json) throws SpecException {
        return json.textMatching("method", ID, "the id of a method, as `molweave methods` lists them");
    }

    private static RunSpec.@Nullable DataSpec data(@Nullable JsonFields json) throws SpecException {
        if (json == null) {
            return null;
        }
        var exclusions = new ArrayList<RunSpec.Exclusion>();
        for (JsonFields entry : json.fieldsList("exclude")) {
            List<String> parts = entry.optionalTexts("parts");
            exclusions.add(new RunSpec.Exclusion(
                    entry.text("file"), entry.optionalText("splitColumn"), parts == null ? List.of() : parts));
            entry.warnAboutTheRest();
        }
        var data = new RunSpec.DataSpec(
                json.text("file"),
                json.optionalText("smilesColumn"),
                json.optionalTexts("properties"),
                json.optionalText("splitColumn"),
                json.flag("mergeDuplicates"),
                json.flag("removeSalts"),
                List.copyOf(exclusions));
        json.warnAboutTheRest();
        return data;
    }

    private static RunSpec.@Nullable SplitSpec split(@Nullable JsonFields json) throws SpecException {
        if (json == null) {
            return null;
        }
        String kind = json.text("kind");
        if (!RunSpec.SplitSpec.KINDS.contains(kind)) {
            throw new SpecException("%s: \"kind\" is \"%s\", but must be one of %s."
                    .formatted(json.where(), kind, String.join(", ", RunSpec.SplitSpec.KINDS)));
        }
        var split = new RunSpec.SplitSpec(
                kind,
                json.fraction("train", RunSpec.SplitSpec.TRAIN),
                json.fraction("validation", RunSpec.SplitSpec.VALIDATION));
        json.warnAboutTheRest();
        if (!split.isPossible()) {
            throw new SpecException(
                    "%s: \"train\" (%s) and \"validation\" (%s) must be more than 0 and leave something to test."
                            .formatted(json.where(), split.train(), split.validation()));
        }
        return split;
    }

    private static Map<String, String> texts(JsonFields json, String name) throws SpecException {
        var map = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> entry : json.objectOrEmpty(name).properties()) {
            if (!entry.getValue().isTextual()) {
                throw json.wrong(name + "." + entry.getKey(), entry.getValue(), "a text");
            }
            map.put(entry.getKey(), entry.getValue().textValue());
        }
        return map;
    }
}

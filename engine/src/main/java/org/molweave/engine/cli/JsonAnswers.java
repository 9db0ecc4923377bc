package org.molweave.engine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;
import org.molweave.engine.run.Json;

/// Answers as a JSON list with one object on each line, in the order of the input: `line`, `smiles`, and what was asked
/// for, or `problem`.
final class JsonAnswers {

    private JsonAnswers() {}

    static <T> void write(Answers<T> answers, Function<T, JsonNode> answer, Writer writer) throws IOException {
        writer.write("[");
        for (int row = 0; row < answers.items().size(); row++) {
            QuestionInput.Item item = answers.items().get(row);
            ObjectNode json = Json.object();
            json.put("line", item.line());
            if (!item.name().isEmpty()) {
                json.put("name", item.name());
            }
            json.put("smiles", item.text());
            T value = answers.values().get(row);
            if (value == null) {
                json.put("problem", item.problem());
            } else {
                json.setAll((ObjectNode) answer.apply(value));
            }
            writer.write(row == 0 ? "\n" : ",\n");
            writer.write(Json.line(json));
        }
        writer.write("\n]\n");
        writer.flush();
    }
}

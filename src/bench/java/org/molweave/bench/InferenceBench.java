package org.molweave.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.MoleculeReader;
import org.molweave.engine.data.ReadOptions;
import org.molweave.engine.kg.Omission;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.Query;
import org.molweave.engine.query.QueryLines;
import org.molweave.engine.run.EngineCommand;

/// How fast a model that is kept warm answers, through the same process and the same lines as the window:
/// from its start to its first answer, for single molecules (a click), and for a list.
///
/// Options: `model`, `molecules`, `clicks` (single molecules asked), `list` (0 for none).
public final class InferenceBench implements AutoCloseable {

    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;
    private int asked;

    private InferenceBench(String model) throws IOException {
        process = EngineCommand.of("serve", "--model", model)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        in = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = BenchOptions.parse(
                arguments,
                Map.of(
                        "model", "sample-projects/pretrained/model/kcl-pubchem",
                        "molecules", "sample-projects/solubility/data/nci_5k.csv",
                        "clicks", "200",
                        "list", "0"));
        List<String> smiles =
                MoleculeReader.read(Path.of(option(options, "molecules")), ReadOptions.DEFAULTS).molecules().stream()
                        .map(Molecule::smiles)
                        .toList();
        long start = System.nanoTime();
        try (var bench = new InferenceBench(option(options, "model"))) {
            Answer first = bench.ask(Query.Describe::new);
            if (!(first instanceof Answer.Described described)) {
                throw new IOException("The model cannot be described: " + first);
            }
            print("start to first answer %.2f s", (System.nanoTime() - start) / 1e9);
            print(
                    "encoder %s, %d models, %s",
                    described.about().encoder(), described.series().size(), "warm");
            bench.clicks(smiles, Integer.parseInt(option(options, "clicks")), described);
            int list = Integer.parseInt(option(options, "list"));
            if (list > 0) {
                bench.list(smiles, list, !described.properties().isEmpty());
            }
        }
    }

    private void clicks(List<String> smiles, int clicks, Answer.Described described) throws IOException {
        String relation = described.about().relations().isEmpty()
                ? ""
                : described.about().relations().getFirst();
        time("embed", smiles, clicks, one -> id -> new Query.Embed(id, List.of(one), ""));
        if (!described.properties().isEmpty()) {
            time("predict", smiles, clicks, one -> id -> new Query.Predict(id, List.of(one)));
        }
        if (described.about().attends()) {
            time("explain", smiles, clicks, one -> id -> new Query.Explain(id, List.of(one), ""));
            var omission = new Omission(Set.of(relation), Set.of());
            time("what-if", smiles, clicks, one -> id -> new Query.WhatIf(id, one, omission, ""));
        }
    }

    /// The answer is read and understood, as the window does it.
    private void time(String name, List<String> smiles, int clicks, Function<String, Function<String, Query>> question)
            throws IOException {
        double[] millis = new double[clicks];
        for (int i = 0; i < clicks; i++) {
            long start = System.nanoTime();
            ask(question.apply(smiles.get(i * 37 % smiles.size())));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        print(
                "%-8s first %.1f ms, median %.1f ms, 95%% %.1f ms, slowest %.1f ms of %d",
                name, first, millis[clicks / 2], millis[clicks * 95 / 100], millis[clicks - 1], clicks);
    }

    private void list(List<String> smiles, int size, boolean predicts) throws IOException {
        String[] list = new String[size];
        Arrays.setAll(list, i -> smiles.get(i % smiles.size()));
        String id = Integer.toString(++asked);
        Query query = predicts ? new Query.Predict(id, List.of(list)) : new Query.Embed(id, List.of(list), "");
        long start = System.nanoTime();
        in.println(QueryLines.write(query));
        while (true) {
            if (read() instanceof Answer.Part<?> part && part.done() == part.total()) {
                break;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        print("%s of %,d molecules: %.1f s, %,.0f/s", predicts ? "predict" : "embed", size, seconds, size / seconds);
    }

    private Answer ask(Function<String, Query> question) throws IOException {
        in.println(QueryLines.write(question.apply(Integer.toString(++asked))));
        return read();
    }

    private Answer read() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("The process ended.");
        }
        return QueryLines.readAnswer(line);
    }

    private static String option(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    @Override
    public void close() {
        in.close();
        process.destroy();
    }
}

package org.molweave.engine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Molecule;

/// The answers of a model to a list of molecules, in their order. A molecule that the model cannot take becomes a
/// problem of its own row and never of the others.
///
/// `values[row]` is null where `items[row]` has a problem.
record Answers<T>(List<QuestionInput.Item> items, List<@Nullable T> values) {

    /// Molecules asked about at once.
    private static final int TOGETHER = 512;

    static <T> Answers<T> ask(List<QuestionInput.Item> items, Function<List<Molecule>, List<T>> question) {
        List<QuestionInput.Item> answered = new ArrayList<>();
        List<@Nullable T> values = new ArrayList<>();
        for (int from = 0; from < items.size(); from += TOGETHER) {
            List<QuestionInput.Item> part = items.subList(from, Math.min(from + TOGETHER, items.size()));
            Answers<T> answers = askTogether(part, question);
            answered.addAll(answers.items);
            values.addAll(answers.values);
        }
        return new Answers<>(answered, values);
    }

    private static <T> Answers<T> askTogether(
            List<QuestionInput.Item> items, Function<List<Molecule>, List<T>> question) {
        List<Molecule> molecules = items.stream()
                .map(QuestionInput.Item::molecule)
                .filter(Objects::nonNull)
                .toList();
        try {
            List<T> found = molecules.isEmpty() ? List.of() : question.apply(molecules);
            List<@Nullable T> values = new ArrayList<>();
            int next = 0;
            for (QuestionInput.Item item : items) {
                values.add(item.molecule() == null ? null : found.get(next++));
            }
            return new Answers<>(items, values);
        } catch (IllegalArgumentException e) {
            return items.size() == 1 ? failed(items.getFirst(), e) : askOneByOne(items, question);
        }
    }

    private static <T> Answers<T> askOneByOne(
            List<QuestionInput.Item> items, Function<List<Molecule>, List<T>> question) {
        var answers = new Answers<T>(new ArrayList<>(), new ArrayList<>());
        for (QuestionInput.Item item : items) {
            Answers<T> one = askTogether(List.of(item), question);
            answers.items.addAll(one.items);
            answers.values.addAll(one.values);
        }
        return answers;
    }

    private static <T> Answers<T> failed(QuestionInput.Item item, IllegalArgumentException e) {
        List<@Nullable T> none = new ArrayList<>();
        none.add(null);
        return new Answers<>(List.of(item.failed(String.valueOf(e.getMessage()))), none);
    }

    long problems() {
        return items.stream().filter(item -> item.molecule() == null).count();
    }
}

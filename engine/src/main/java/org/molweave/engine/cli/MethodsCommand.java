package org.molweave.engine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.Methods;
import org.molweave.engine.method.SettingsSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The methods there are, and the settings of one.
@Command(
        name = "methods",
        description = "Lists the methods, or the settings of one.",
        footer = {"", "Example:", "  molweave methods kcl-finetune"})
final class MethodsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "METHOD", description = "The id of a method.")
    @Nullable
    String id;

    private final Console console;

    MethodsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (id == null) {
            list();
        } else {
            describe(Methods.byId(id));
        }
        return Console.DONE;
    }

    private void list() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Method", "Reads", "Title"));
        for (Method<?> method : Methods.all()) {
            rows.add(List.of(
                    method.id(), method.input().name().toLowerCase(Locale.ROOT).replace('_', ' '), method.title()));
        }
        console.out().print(TextTable.of(rows));
    }

    private void describe(Method<?> method) {
        console.out().println(method.title());
        console.out().println(method.citation());
        console.out().println();
        console.out().print(SettingsSchema.of(method).help());
    }
}

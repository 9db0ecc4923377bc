package org.molweave.engine.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.Methods;
import org.molweave.engine.method.SettingsSchema;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.SpecException;
import org.molweave.engine.run.Stage;

/// The stages of a project as the command line wants them.
record Recipe(Project project) {

    /// The stages named and all that they build on, or all; with the settings of the command line, all of them checked.
    List<Stage> chosen(List<String> wanted, List<String> assignments) throws SpecException {
        for (String assignment : assignments) {
            assign(assignment);
        }
        List<Stage> chosen = wanted.isEmpty() ? project.recipe() : needed(wanted);
        for (Stage stage : chosen) {
            SettingsSchema.of(Methods.byId(stage.method()), stage.settings()).bind(stage.settings());
        }
        return chosen;
    }

    private void assign(String assignment) throws SpecException {
        int dot = assignment.indexOf('.');
        if (dot < 1 || assignment.indexOf('=') < dot) {
            throw new SpecException("--set %s: it must have the form stage.key=value.".formatted(assignment));
        }
        Stage stage = stage(assignment.substring(0, dot));
        Method<?> method = Methods.byId(stage.method());
        SettingsSchema.of(method).assign(stage.settings(), assignment.substring(dot + 1));
    }

    private List<Stage> needed(List<String> wanted) throws SpecException {
        Set<String> ids = new HashSet<>();
        for (String id : wanted) {
            addWithParents(stage(id), ids);
        }
        return new ArrayList<>(
                project.recipe().stream().filter(s -> ids.contains(s.id())).toList());
    }

    private void addWithParents(Stage stage, Set<String> ids) {
        String parent = stage.parent();
        if (ids.add(stage.id()) && parent != null) {
            project.recipe().stream().filter(s -> s.id().equals(parent)).forEach(s -> addWithParents(s, ids));
        }
    }

    private Stage stage(String id) throws SpecException {
        for (Stage stage : project.recipe()) {
            if (stage.id().equals(id)) {
                return stage;
            }
        }
        throw new SpecException("%s has no stage \"%s\"; its stages are: %s."
                .formatted(
                        project.name(),
                        id,
                        project.recipe().stream().map(Stage::id).collect(Collectors.joining(", "))));
    }
}

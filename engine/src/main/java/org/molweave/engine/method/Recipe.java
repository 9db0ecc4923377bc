package org.molweave.engine.method;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.SpecException;
import org.molweave.engine.run.Stage;

/// The stages of a project, to become runs that build on each other.
public record Recipe(Project project) {

    /// The stages named and all that they build on, or all; with the settings given as `stage.key=value`. Everything is
    /// checked: nobody wants to learn of a misspelt file after an hour.
    public List<Stage> chosen(List<String> wanted, List<String> assignments) throws SpecException {
        for (String assignment : assignments) {
            assign(assignment);
        }
        List<Stage> chosen = wanted.isEmpty() ? project.recipe() : needed(wanted);
        var planner = new RunPlanner(project.folder());
        List<String> earlier = new ArrayList<>();
        for (Stage stage : chosen) {
            SettingsSchema.of(Methods.byId(stage.method()), stage.settings()).bind(stage.settings());
            planner.check(stage, earlier);
            earlier.add(stage.id());
        }
        return chosen;
    }

    /// The run of a stage: the newest that computes the same (finished, or able to go on), or else a new one. `done`
    /// has the runs of earlier stages by stage id.
    public RunDirectory prepare(Stage stage, Map<String, RunDirectory> done, boolean again) throws IOException {
        RunSpec spec = new RunPlanner(project.folder()).plan(stage, parent(stage, done));
        Optional<RunDirectory> earlier = again ? Optional.empty() : earlier(spec);
        return earlier.isPresent() ? earlier.get() : RunDirectories.create(project.runs(), spec);
    }

    private static @Nullable String parent(Stage stage, Map<String, RunDirectory> done) {
        String parent = stage.parent();
        RunDirectory run = parent == null ? null : done.get(parent);
        return run == null ? parent : run.id();
    }

    private Optional<RunDirectory> earlier(RunSpec spec) throws IOException {
        return RunDirectories.list(project.runs()).reversed().stream()
                .filter(RunDirectories.Entry.Run.class::isInstance)
                .map(RunDirectories.Entry.Run.class::cast)
                .filter(run -> run.spec().computesTheSameAs(spec))
                .map(RunDirectories.Entry.Run::directory)
                .findFirst();
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

package org.molweave.app.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.method.Recipe;
import org.molweave.engine.method.RunPlanner;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunHistory;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.RunStatus;
import org.molweave.engine.run.Stage;

/// Makes the directories of runs that are to be queued.
final class RunPlans {

    /// What prepares the runs, in their order. Slow: it reads whole files to know what they hold.
    @FunctionalInterface
    interface Plan {
        List<RunDirectory> prepare(Project project) throws IOException;
    }

    private RunPlans() {}

    /// One run. `parent` is what the stage's parent stands for.
    static Plan of(Stage stage, @Nullable String parent) {
        return project ->
                List.of(RunDirectories.create(project.runs(), new RunPlanner(project.folder()).plan(stage, parent)));
    }

    /// A run that computes what an earlier one did.
    static Plan again(String id) {
        return project -> {
            RunSpec spec = RunDirectories.open(new RunDirectory(project.runs().resolve(id)));
            String stage = spec.stage();
            var same = new Stage(
                    stage == null ? spec.method() : stage,
                    spec.title(),
                    spec.method(),
                    spec.data(),
                    spec.knowledgeGraph(),
                    spec.split(),
                    spec.parent(),
                    spec.settings().deepCopy(),
                    spec.seed());
            return of(same, spec.parent()).prepare(project);
        };
    }

    /// All stages of the recipe, each building on those before; without those that are done.
    static Plan recipe() {
        return project -> {
            var recipe = new Recipe(project);
            Map<String, RunDirectory> prepared = new LinkedHashMap<>();
            for (Stage stage : recipe.chosen(List.of(), List.of())) {
                prepared.put(stage.id(), recipe.prepare(stage, prepared, false));
            }
            List<RunDirectory> open = new ArrayList<>();
            for (RunDirectory run : prepared.values()) {
                if (RunHistory.read(run).status() != RunStatus.FINISHED) {
                    open.add(run);
                }
            }
            return open;
        };
    }
}

package org.molweave.app.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.engine.run.Project;

/// What the whole window adds to the provenance of a figure: which project, molecules, knowledge and model were open.
///
/// Paths are relative to the project's folder: a published figure shall not tell how the author's folders are called,
/// and
/// a project may move.
final class Origin {

    static final String PANE = "pane";
    static final String PROJECT = "project";
    static final String TABLE = "table";
    static final String ROW = "row";
    static final String SMILES = "smiles";
    static final String KNOWLEDGE_FILE = "knowledgeFile";
    static final String KNOWLEDGE = "knowledge";
    static final String CHECKPOINT = "checkpoint";
    static final String MODEL = "model";
    static final String MODEL_RUN = "modelRun";

    private Origin() {}

    /// What the view says comes first.
    static Map<String, String> complete(Map<String, String> ofView, String pane, Workspace workspace) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(PANE, pane);
        all.putAll(ofView);
        Project project = workspace.project();
        if (project != null) {
            all.putIfAbsent(PROJECT, project.name());
        }
        MoleculeTable table = workspace.table();
        if (table != null) {
            all.putIfAbsent(TABLE, workspace.pathInProject(table.file()));
        }
        Selection.Focus focus = workspace.selection().focus();
        if (focus != null) {
            all.putIfAbsent(SMILES, focus.molecule().smiles());
            if (table != null && focus.row() >= 0 && focus.molecule().smiles().equals(all.get(SMILES))) {
                all.putIfAbsent(ROW, Integer.toString(focus.row() + 1));
            }
        }
        KnowledgeFile knowledge = workspace.knowledge();
        if (knowledge != null) {
            all.putIfAbsent(KNOWLEDGE_FILE, workspace.pathInProject(knowledge.file()));
            all.putIfAbsent(KNOWLEDGE, knowledge.graph().sha256());
        }
        ModelChoice model = workspace.model();
        if (model != null) {
            all.putIfAbsent(MODEL, model.title());
            all.putIfAbsent(MODEL_RUN, model.run());
            all.putIfAbsent(CHECKPOINT, workspace.pathInProject(model.checkpoint()));
        }
        all.values().removeIf(String::isEmpty);
        return all;
    }
}

package org.molweave.app.pane.errors;

import static org.molweave.app.text.Text.tr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.MorganFingerprint;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.SplitFile;
import org.molweave.engine.method.RunData;
import org.molweave.engine.metric.PredictionRow;
import org.molweave.engine.metric.PredictionTable;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunSpec;

/// What each seed of a run was trained on, to be compared with others. `problem` says why that is not known, empty
/// where
/// it is.
final class Training {

    private static final int RADIUS = 2;
    private static final int BITS = 2048;
    private static final String TRAIN = "train";

    /// `similarity` is NaN and `smiles` empty where nothing is known.
    record Nearest(double similarity, String smiles) {}

    private final Map<Long, Set<String>> ofSeed;
    private final String problem;
    private final Map<String, long[]> fingerprints = new HashMap<>();

    private Training(Map<Long, Set<String>> ofSeed, String problem) {
        this.ofSeed = ofSeed;
        this.problem = problem;
    }

    /// The training rows of the predictions; where there are none, those of the run's splits of its data file.
    static Training find(RunDirectory run, PredictionTable table, BooleanSupplier cancelled) {
        Training told = of(table);
        if (!told.ofSeed.isEmpty()) {
            return told;
        }
        try {
            return new Training(ofSplits(run, table, cancelled), "");
        } catch (IOException e) {
            return new Training(Map.of(), tr("What the run was trained on cannot be read. %s", Notices.reason(e)));
        }
    }

    static Training of(PredictionTable table) {
        Map<Long, Set<String>> ofSeed = new HashMap<>();
        for (PredictionRow row : table.part(TRAIN)) {
            ofSeed.computeIfAbsent(row.seed(), _ -> new LinkedHashSet<>()).add(row.smiles());
        }
        return new Training(ofSeed, "");
    }

    private static Map<Long, Set<String>> ofSplits(RunDirectory run, PredictionTable table, BooleanSupplier cancelled)
            throws IOException {
        RunSpec.@Nullable DataSpec data = RunDirectories.open(run).data();
        Path runs = run.path().toAbsolutePath().getParent();
        Path project = runs == null ? null : runs.getParent();
        if (data == null || project == null) {
            throw new IOException(tr("The run %s names no data.", run.id()));
        }
        MoleculeDataset molecules = new RunData(project, cancelled).read(data, true);
        Map<Long, Set<String>> ofSeed = new HashMap<>();
        for (PredictionRow row : table.rows()) {
            if (!ofSeed.containsKey(row.seed())) {
                Path file = run.artifacts().resolve("split-%d.json".formatted(row.seed()));
                Set<String> smiles = new LinkedHashSet<>();
                for (int learnt : SplitFile.read(file).train()) {
                    if (learnt >= molecules.size()) {
                        throw new IOException(tr("%s has changed since the run.", data.file()));
                    }
                    smiles.add(molecules.molecules().get(learnt).smiles());
                }
                ofSeed.put(row.seed(), smiles);
            }
        }
        return ofSeed;
    }

    String problem() {
        return problem;
    }

    /// The most similar molecule that a seed was trained on.
    Nearest nearest(Molecule molecule, long seed) throws SmilesException {
        long[] own = fingerprint(molecule);
        var nearest = new Nearest(Double.NaN, "");
        for (String smiles : ofSeed.getOrDefault(seed, Set.of())) {
            long[] other = fingerprints.get(smiles);
            if (other == null) {
                other = fingerprint(Smiles.parse(smiles));
                fingerprints.put(smiles, other);
            }
            double similarity = MorganFingerprint.tanimoto(own, other);
            if (!(similarity <= nearest.similarity())) {
                nearest = new Nearest(similarity, smiles);
            }
        }
        return nearest;
    }

    private static long[] fingerprint(Molecule molecule) {
        return MorganFingerprint.of(molecule, RADIUS, BITS);
    }
}

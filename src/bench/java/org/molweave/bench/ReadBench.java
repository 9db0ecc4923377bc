package org.molweave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.data.MoleculeCache;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.ReadListener;
import org.molweave.engine.data.ReadOptions;

/// How fast molecules are read: SMILES to [Molecule] on one thread, a large file with its cache, and opened again.
///
/// The argument is a file of molecules; `../shared/data/pretrain/zinc250k.smi.gz` where none is given.
public final class ReadBench {

    private ReadBench() {}

    public static void main(String[] arguments) throws IOException, SmilesException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/pretrain/zinc250k.smi.gz");
        Path folder = Files.createTempDirectory("molweave-bench");
        try {
            var cache = new MoleculeCache(folder);
            long start = System.nanoTime();
            MoleculeDataset dataset = cache.read(file, ReadOptions.DEFAULTS, ReadListener.NONE);
            print("%,d molecules read and cached in %.1f s", dataset.size(), seconds(start));
            print("cache %.1f MB", Files.size(cache.path(file, ReadOptions.DEFAULTS)) / 1e6);
            for (int round = 1; round <= 3; round++) {
                start = System.nanoTime();
                cache.read(file, ReadOptions.DEFAULTS, ReadListener.NONE);
                print("opened again in %.2f s", seconds(start));
            }
            parse(dataset.molecules().stream()
                    .limit(20_000)
                    .map(Molecule::smiles)
                    .toList());
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void parse(List<String> smiles) throws SmilesException {
        for (int round = 1; round <= 4; round++) {
            long start = System.nanoTime();
            long atoms = 0;
            for (String one : smiles) {
                atoms += Smiles.parse(one).atoms();
            }
            print("SMILES to molecule on one thread: %,.0f/s (%,d atoms)", smiles.size() / seconds(start), atoms);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

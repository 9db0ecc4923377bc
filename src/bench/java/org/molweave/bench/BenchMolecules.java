package org.molweave.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;

/// Molecules to measure with: the first of a SMILES file, or random ones of drug size as the prototype used.
final class BenchMolecules {

    private static final byte[] ELEMENTS = {6, 6, 6, 6, 6, 6, 6, 7, 7, 8, 8, 16, 9, 17};

    private BenchMolecules() {}

    static List<Molecule> read(Path file, int count) throws IOException {
        List<Molecule> molecules = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                var lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && molecules.size() < count; line = lines.readLine()) {
                try {
                    molecules.add(Smiles.parse(line.strip().split("[\\s,]")[0]));
                } catch (SmilesException e) {
                    System.err.println("left out: " + e.getMessage());
                }
            }
        }
        return molecules;
    }

    /// Trees of degree 4 with three ring closures, 25 ± 6 atoms.
    static List<Molecule> random(int count) {
        var random = new Random(7);
        List<Molecule> molecules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            molecules.add(random(random));
        }
        return molecules;
    }

    private static Molecule random(Random random) {
        int n = Math.max(8, (int) Math.round(25 + 6 * random.nextGaussian()));
        byte[] elements = new byte[n];
        int[] degree = new int[n];
        List<int[]> bonds = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            elements[v] = ELEMENTS[random.nextInt(ELEMENTS.length)];
            if (v > 0) {
                int to = Math.max(0, v - 1 - random.nextInt(Math.min(v, 4)));
                join(bonds, degree, degree[to] < 4 ? to : v - 1, v, random);
            }
        }
        for (int k = 0; k < 3; k++) {
            int v = random.nextInt(n);
            if (degree[v] < 4 && degree[(v + 5) % n] < 4) {
                join(bonds, degree, v, (v + 5) % n, random);
            }
        }
        return molecule(elements, bonds);
    }

    private static void join(List<int[]> bonds, int[] degree, int from, int to, Random random) {
        int kind = random.nextInt(10);
        bonds.add(new int[] {from, to, kind < 5 ? 3 : kind < 8 ? 0 : kind < 9 ? 1 : 2});
        degree[from]++;
        degree[to]++;
    }

    private static Molecule molecule(byte[] elements, List<int[]> bonds) {
        short[] begin = new short[bonds.size()];
        short[] end = new short[bonds.size()];
        byte[] types = new byte[bonds.size()];
        for (int b = 0; b < begin.length; b++) {
            begin[b] = (short) bonds.get(b)[0];
            end[b] = (short) bonds.get(b)[1];
            types[b] = (byte) bonds.get(b)[2];
        }
        return new Molecule("random", elements, begin, end, types);
    }
}

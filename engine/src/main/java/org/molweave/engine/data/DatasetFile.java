package org.molweave.engine.data;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.molweave.engine.chem.Molecule;

/// A [MoleculeDataset] as bytes: molecules of up to 255 atoms take three bytes a bond, others five.
final class DatasetFile {

    private DatasetFile() {}

    static void write(DataOutputStream out, MoleculeDataset dataset) throws IOException {
        text(out, dataset.name());
        texts(out, dataset.notes());
        out.writeInt(dataset.properties().size());
        for (Property property : dataset.properties()) {
            text(out, property.name());
            out.writeBoolean(property.kind() == Property.Kind.CLASSIFICATION);
            text(out, property.unit());
        }
        out.writeInt(dataset.badRows().size());
        for (BadRow row : dataset.badRows()) {
            out.writeLong(row.line());
            text(out, row.text());
            text(out, row.structure());
            text(out, row.reason());
            out.writeBoolean(row.kept());
        }
        out.writeInt(dataset.size());
        out.writeBoolean(dataset.splits().length > 0);
        out.writeBoolean(dataset.hasNames());
        for (int i = 0; i < dataset.size(); i++) {
            row(out, dataset, i);
        }
    }

    private static void row(DataOutputStream out, MoleculeDataset dataset, int i) throws IOException {
        molecule(out, dataset.molecules().get(i));
        out.writeLong(dataset.lines()[i]);
        for (float label : dataset.labels()[i]) {
            out.writeFloat(label);
        }
        if (dataset.splits().length > 0) {
            text(out, dataset.splits()[i]);
        }
        if (dataset.hasNames()) {
            text(out, dataset.names()[i]);
        }
    }

    private static void molecule(DataOutputStream out, Molecule molecule) throws IOException {
        text(out, molecule.smiles());
        out.writeShort(molecule.atoms());
        out.write(molecule.atomicNumbers());
        out.writeInt(molecule.bonds());
        boolean small = molecule.atoms() < 256;
        for (int b = 0; b < molecule.bonds(); b++) {
            if (small) {
                out.writeByte(molecule.bondBegin()[b]);
                out.writeByte(molecule.bondEnd()[b]);
            } else {
                out.writeShort(molecule.bondBegin()[b]);
                out.writeShort(molecule.bondEnd()[b]);
            }
        }
        out.write(molecule.bondTypes());
    }

    static MoleculeDataset read(ByteBuffer in) {
        String name = text(in);
        List<String> notes = texts(in);
        List<Property> properties = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            String property = text(in);
            var kind = flag(in) ? Property.Kind.CLASSIFICATION : Property.Kind.REGRESSION;
            properties.add(new Property(property, kind, text(in)));
        }
        List<BadRow> badRows = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            badRows.add(new BadRow(in.getLong(), text(in), text(in), text(in), flag(in)));
        }
        int size = in.getInt();
        boolean split = flag(in);
        boolean named = flag(in);
        var molecules = new Molecule[size];
        var lines = new long[size];
        var labels = new float[size][];
        var splits = new String[split ? size : 0];
        var names = new String[named ? size : 0];
        float[] none = {};
        for (int i = 0; i < size; i++) {
            molecules[i] = molecule(in);
            lines[i] = in.getLong();
            labels[i] = properties.isEmpty() ? none : labels(in, properties.size());
            if (split) {
                splits[i] = text(in).intern();
            }
            if (named) {
                names[i] = text(in);
            }
        }
        return new MoleculeDataset(
                name,
                List.of(molecules),
                List.copyOf(properties),
                labels,
                lines,
                splits,
                names,
                List.copyOf(badRows),
                notes);
    }

    private static float[] labels(ByteBuffer in, int count) {
        var labels = new float[count];
        in.asFloatBuffer().get(labels);
        in.position(in.position() + count * Float.BYTES);
        return labels;
    }

    private static Molecule molecule(ByteBuffer in) {
        String smiles = text(in);
        byte[] atoms = bytes(in, in.getShort());
        int bonds = in.getInt();
        var molecule = new Molecule(smiles, atoms, new short[bonds], new short[bonds], new byte[bonds]);
        boolean small = atoms.length < 256;
        for (int b = 0; b < bonds; b++) {
            molecule.bondBegin()[b] = small ? (short) (in.get() & 0xff) : in.getShort();
            molecule.bondEnd()[b] = small ? (short) (in.get() & 0xff) : in.getShort();
        }
        in.get(molecule.bondTypes());
        return molecule;
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(ByteBuffer in) {
        List<String> texts = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            texts.add(text(in));
        }
        return List.copyOf(texts);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer in) {
        return new String(bytes(in, in.getInt()), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static boolean flag(ByteBuffer in) {
        return in.get() != 0;
    }
}

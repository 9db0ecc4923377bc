package org.molweave.engine.chem;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openscience.cdk.CDKConstants;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.io.SDFWriter;
import org.openscience.cdk.silent.SilentChemObjectBuilder;

/// Writes molecules with their data as SDF: structures drawn flat, with wedges, and a data field for every value.
public final class SdFile {

    private SdFile() {}

    /// One molecule, by its SMILES, and what is known about it by name. Values may be empty; then they are left out.
    public record Entry(String smiles, String title, Map<String, String> data) {}

    /// A structure that cannot be read becomes a record without atoms, so that every row stays in its place.
    public static void write(OutputStream out, Iterable<Entry> entries) throws IOException {
        // The writer keeps text back until it is closed, but the stream is someone else's.
        var open = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        try (var writer = new SDFWriter(new OutputStreamWriter(open, StandardCharsets.UTF_8))) {
            for (Entry entry : entries) {
                writer.write(container(entry));
            }
        } catch (CDKException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        }
    }

    private static IAtomContainer container(Entry entry) {
        IAtomContainer container = structure(entry.smiles());
        container.setProperty(CDKConstants.TITLE, line(entry.title()));
        entry.data().forEach((name, value) -> {
            String shown = line(value);
            if (!shown.isEmpty()) {
                container.setProperty(line(name).replaceAll("[<>]", "_"), shown);
            }
        });
        return container;
    }

    private static IAtomContainer structure(String smiles) {
        try {
            IAtomContainer container = Toolkit.parse(smiles);
            if (container.getAtomCount() <= Layout2D.MAX_ATOMS) {
                Toolkit.guarded(() -> Layout2D.of(container));
            }
            return container;
        } catch (SmilesException e) {
            return SilentChemObjectBuilder.getInstance().newAtomContainer();
        }
    }

    /// A blank line would end the data.
    private static String line(String text) {
        return text.replaceAll("\\R", " ").strip();
    }
}

package org.molweave.engine.nn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs TorchScript methods into the archive that the native library loads as a module: no Python and no file.
final class ModuleArchive {

    /// Pickles: an object of class `__torch__.Ops` with the one attribute `training = True`, and an empty tuple.
    private static final String MODULE = "\u0080\2c__torch__\nOps\n)\u0081}(X\10\0\0\0training\u0088ub.";

    private static final String NO_CONSTANTS = "\u0080\2).";

    private ModuleArchive() {}

    static InputStream of(String methods) throws IOException {
        String code = "class Ops(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n"
                + "  def forward(self, x: Tensor) -> Tensor:\n    return x\n"
                + methods.stripIndent().indent(2);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "ops/data.pkl", MODULE.getBytes(StandardCharsets.ISO_8859_1));
            entry(zip, "ops/code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
            entry(zip, "ops/constants.pkl", NO_CONSTANTS.getBytes(StandardCharsets.ISO_8859_1));
            entry(zip, "ops/version", "3\n".getBytes(StandardCharsets.US_ASCII));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}

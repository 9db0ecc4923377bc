package org.molweave.engine.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.molweave.engine.Refused.messageOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class UpdateTest {

    private static final ProgramVersion RUNNING = new ProgramVersion(List.of(1, 4));

    @TempDir
    Path folder;

    private Update update() {
        return new Update(folder.resolve("data"));
    }

    /// A program as `molweave package` makes it, in small.
    private Path program(String version) throws IOException {
        Path program = folder.resolve("made").resolve(version).resolve("Molweave");
        Files.createDirectories(program.resolve("lib/app/sample-projects"));
        Files.createDirectories(program.resolve("bin"));
        Files.writeString(program.resolve("lib/app/app.jar"), "jar of " + version);
        Files.writeString(program.resolve("lib/app/sample-projects/a b.csv"), "smiles\nC\n");
        Files.createSymbolicLink(program.resolve("lib/licence"), Path.of("app/app.jar"));
        Path launcher = Files.writeString(program.resolve("bin/Molweave"), "#!/bin/sh\necho " + version + "\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Contents.write(program, version, "bin/Molweave");
        return program;
    }

    private void assertRefused(String reason, Path archive) throws IOException {
        String said = refusal(archive);
        assertTrue(said.contains(reason), said);
    }

    /// Packed by the same program that packs the real one.
    private Path archive(Path program) throws IOException {
        Path file = folder.resolve("molweave-" + program.getName(program.getNameCount() - 2) + "-linux.tar.gz");
        try {
            Process tar = new ProcessBuilder(
                            "tar",
                            "-czf",
                            file.toString(),
                            "-C",
                            program.resolveSibling("").toString(),
                            "Molweave")
                    .inheritIO()
                    .start();
            assertEquals(0, tar.waitFor());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return file;
    }

    private List<String> left() throws IOException {
        Path versions = folder.resolve("data/versions");
        if (Files.notExists(versions)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(versions)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String refusal(Path archive) throws IOException {
        String message = messageOf(IOException.class, () -> update().install(archive, RUNNING));
        assertEquals(List.of(), left(), "nothing is left behind");
        assertEquals(Optional.empty(), update().current(RUNNING));
        assertTrue(message.startsWith(archive.getFileName() + " cannot be taken as an update: "), message);
        return message;
    }

    @Test
    void aNewerVersionStartsTheNextTime() throws Exception {
        Update.Installed installed = update().install(archive(program("1.5")), RUNNING);

        assertEquals(Optional.of(installed), update().current(RUNNING));
        Process process = new ProcessBuilder(installed.launcher().toString()).start();
        assertEquals("1.5", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        assertEquals(List.of("1.5", "current.json"), left());
        assertEquals(Optional.empty(), update().current(installed.version()), "it does not hand over to itself");
    }

    @Test
    void goingBackIsForgettingIt() throws IOException {
        update().install(archive(program("1.5")), RUNNING);

        assertTrue(update().goBack());

        assertEquals(Optional.empty(), update().current(RUNNING));
        assertFalse(update().goBack());
    }

    @Test
    void keepsTheVersionBefore() throws IOException {
        update().install(archive(program("1.5")), RUNNING);
        update().install(archive(program("1.6")), RUNNING);
        update().install(archive(program("1.10")), RUNNING);

        assertEquals(List.of("1.10", "1.6", "current.json"), left());
    }

    @Test
    void olderAndEqualVersionsAreRefused() throws IOException {
        assertRefused("it is version 1.3.9, older than the 1.4 that runs", archive(program("1.3.9")));
        assertRefused("it is version 1.4.0, which runs already", archive(program("1.4.0")));
    }

    @Test
    void everyChangedByteIsNoticed() throws IOException {
        Path changed = program("1.5");
        Files.writeString(changed.resolve("lib/app/app.jar"), "jar of 1.6");
        assertRefused("its file lib/app/app.jar was changed or damaged", archive(changed));

        Path missing = program("1.6");
        Files.delete(missing.resolve("lib/app/sample-projects/a b.csv"));
        assertRefused("its file lib/app/sample-projects/a b.csv is missing", archive(missing));

        Path more = program("1.7");
        Files.writeString(more.resolve("lib/app/evil.jar"), "");
        assertRefused("does not belong to it: lib/app/evil.jar", archive(more));
    }

    @Test
    void anArchiveThatWasCutOffIsRefused() throws IOException {
        Path archive = archive(program("1.5"));
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused("it is damaged or not complete", archive);
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path installer = Files.writeString(folder.resolve("molweave_1.5_amd64.deb"), "!<arch>");
        Path text = Files.writeString(folder.resolve("notes.tar.gz"), "no archive at all");

        assertRefused("Installers such as .deb", installer);
        assertRefused("damaged", text);
        assertRefused("there is no such file", folder.resolve("missing.tar.gz"));
        assertRefused("it holds no program of Molweave", tar("empty.tar.gz", "readme.txt", ""));
        assertTrue(refusal(tar("other.tar.gz", "Other/readme.txt", ""))
                .contains("it holds no program of Molweave that could be checked"));
    }

    @Test
    void nothingIsWrittenOutsideItsFolder() throws IOException {
        assertRefused("it would write outside its folder", tar("up.tar.gz", "../../evil.txt", ""));
        assertRefused("a link that leads out", tar("link.tar.gz", "Molweave/link", "../../.."));
        assertFalse(Files.exists(folder.resolve("data/evil.txt")));
    }

    @Test
    void aProgramForAnotherSystemIsRefused() throws IOException {
        Path program = program("1.5");
        Path contents = program.resolve("lib/app/molweave-contents.json");
        Files.writeString(contents, Files.readString(contents).replace(Contents.thisSystem(), "windows-amd64"));

        assertRefused("it is for windows-amd64, and this is linux-", archive(program));
    }

    /// With a single entry; a link where `leadsTo` is not empty.
    private Path tar(String file, String name, String leadsTo) throws IOException {
        Path archive = folder.resolve(file);
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            TarArchiveEntry entry = leadsTo.isEmpty()
                    ? new TarArchiveEntry(name, true)
                    : new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            entry.setLinkName(leadsTo);
            entry.setSize(leadsTo.isEmpty() ? 2 : 0);
            tar.putArchiveEntry(entry);
            if (leadsTo.isEmpty()) {
                tar.write(new byte[2]);
            }
            tar.closeArchiveEntry();
        }
        return archive;
    }

    @Test
    void versionsAreNumbersAndNotTexts() {
        ProgramVersion ten = ProgramVersion.parse("1.10.0-SNAPSHOT").orElseThrow();

        assertTrue(ten.compareTo(ProgramVersion.parse("1.9").orElseThrow()) > 0);
        assertEquals("1.10.0", ten.toString());
        assertEquals(Optional.empty(), ProgramVersion.parse("development"));
    }
}

package fr.vigie.platform.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;

/**
 * A folder with one PKCS#12 key store, readable by its owner only. Its password comes from the
 * installation or, where none is set, lies beside it in a file with the same restriction. Every
 * secret is kept as plain bytes under a name; several nodes may share the folder.
 */
final class KeyFolder {
  private static final String ANY_ALGORITHM = "AES";

  private final Path folder;
  private final Optional<String> givenPassword;

  KeyFolder(Path folder, Optional<String> givenPassword) {
    this.folder = folder;
    this.givenPassword = givenPassword;
  }

  /** The secret of this name, if it was made. */
  Optional<byte[]> find(String name) {
    if (!Files.exists(store())) {
      return Optional.empty();
    }
    try {
      char[] password = password();
      var key = open(password).getKey(name, password);
      return Optional.ofNullable(key).map(found -> found.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException("The key store does not open: wrong VIGIE_KEYS_PASSWORD?", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The secret of this name, made now if there is none: once, whichever node comes first. */
  synchronized byte[] findOrMake(String name, Supplier<byte[]> maker) {
    try {
      createFolder();
      try (FileChannel channel = open(folder.resolve("lock"));
          FileLock lock = channel.lock()) {
        if (lock.isValid() && find(name).isEmpty()) {
          add(name, maker.get());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return find(name).orElseThrow();
  }

  private void add(String name, byte[] secret) throws IOException, GeneralSecurityException {
    char[] password = password();
    KeyStore keys = open(password);
    keys.setEntry(
        name,
        new KeyStore.SecretKeyEntry(new SecretKeySpec(secret, ANY_ALGORITHM)),
        new KeyStore.PasswordProtection(password));
    Path written = folder.resolve("vigie.p12.new");
    Files.deleteIfExists(written);
    try (FileChannel channel = open(written);
        OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
      keys.store(out, password);
      channel.force(true);
    }
    Files.move(
        written, store(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private KeyStore open(char[] password) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    if (!Files.exists(store())) {
      keys.load(null, password);
      return keys;
    }
    try (InputStream in = Files.newInputStream(store())) {
      keys.load(in, password);
    }
    return keys;
  }

  private char[] password() throws IOException {
    if (givenPassword.isPresent()) {
      return givenPassword.get().toCharArray();
    }
    Path file = folder.resolve("password");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      try (FileChannel channel = open(file)) {
        channel.write(
            StandardCharsets.US_ASCII.encode(
                Base64.getUrlEncoder().withoutPadding().encodeToString(random)));
        channel.force(true);
      }
    }
    return Files.readString(file, StandardCharsets.US_ASCII).strip().toCharArray();
  }

  private Path store() {
    return folder.resolve("vigie.p12");
  }

  private void createFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      if (isPosix()) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(folder);
      }
    }
  }

  /** Opens a file for writing that only its owner may read. */
  private FileChannel open(Path file) throws IOException {
    var options = java.util.Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return isPosix()
        ? FileChannel.open(
            file,
            options,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : FileChannel.open(file, options);
  }

  private boolean isPosix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}

package fr.vigie.reports.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of an instance, read once from a PKCS#12 file: the seal, and the local timestamp
 * authority if it has one. Immutable and safe for all threads.
 *
 * <p>The seal is the entry {@code seal}, or the only key there is; the timestamp authority is the
 * entry {@code timestamp}.
 */
public final class InstanceKeys {
  static final String SEAL = "seal";
  static final String TIMESTAMP = "timestamp";

  private final KeyPairWithChain seal;
  private final Optional<KeyPairWithChain> timestamp;

  private InstanceKeys(KeyPairWithChain seal, Optional<KeyPairWithChain> timestamp) {
    this.seal = seal;
    this.timestamp = timestamp;
  }

  /**
   * Reads keys.
   *
   * @throws SealingException if the file is damaged, the password is wrong, or it is not clear
   *     which key is the seal
   */
  public static InstanceKeys load(byte[] pkcs12, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(pkcs12), password);
      Optional<KeyPairWithChain> timestamp =
          store.isKeyEntry(TIMESTAMP)
              ? Optional.of(entry(store, TIMESTAMP, password))
              : Optional.empty();
      return new InstanceKeys(entry(store, sealAlias(store), password), timestamp);
    } catch (GeneralSecurityException | IOException e) {
      throw new SealingException("the keys could not be read: damaged, or a wrong password", e);
    }
  }

  /** Makes keys for trial, valid for ten years from an instant, as the bytes of a PKCS#12 file. */
  public static byte[] createTest(TestNames names, Instant at, char[] password) {
    return TestKeys.create(names, at, password);
  }

  /**
   * Reads keys from a file, which is first made for trial if there is none. Of two instances that
   * start together on one folder, one makes the file and both use it. Only its owner can read it.
   *
   * @throws SealingException if the file cannot be read or made
   */
  public static InstanceKeys loadOrCreateTest(
      Path file, TestNames names, Instant at, char[] password) {
    try {
      if (!Files.exists(file)) {
        create(file, TestKeys.create(names, at, password));
      }
      return load(Files.readAllBytes(file), password);
    } catch (IOException e) {
      throw new SealingException("the key file " + file.getFileName() + " is out of reach", e);
    }
  }

  /** The certificate of the seal. */
  public SealCertificate certificate() {
    return SealCertificate.of(seal.certificate());
  }

  /** Whether the seal is a trial one. */
  public boolean isTest() {
    return certificate().test();
  }

  /** The authorities over these keys: what a verifier has to trust, also after their retirement. */
  public List<X509Certificate> anchors() {
    Set<X509Certificate> anchors = new LinkedHashSet<>();
    anchors.add(seal.anchor());
    timestamp.ifPresent(keys -> anchors.add(keys.anchor()));
    return List.copyOf(anchors);
  }

  KeyPairWithChain seal() {
    return seal;
  }

  Optional<KeyPairWithChain> timestamp() {
    return timestamp;
  }

  private static String sealAlias(KeyStore store) throws GeneralSecurityException {
    if (store.isKeyEntry(SEAL)) {
      return SEAL;
    }
    List<String> keys = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias) && !alias.equals(TIMESTAMP)) {
        keys.add(alias);
      }
    }
    if (keys.size() != 1) {
      throw new SealingException("no entry 'seal' among " + keys.size() + " keys");
    }
    return keys.get(0);
  }

  private static KeyPairWithChain entry(KeyStore store, String alias, char[] password)
      throws GeneralSecurityException {
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate certificate : store.getCertificateChain(alias)) {
      chain.add((X509Certificate) certificate);
    }
    return new KeyPairWithChain((PrivateKey) store.getKey(alias, password), chain);
  }

  private static void create(Path file, byte[] content) throws IOException {
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", ".new", owner());
    try {
      Files.write(draft, content, StandardOpenOption.WRITE);
      // a link appears whole or not at all, and never over another
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // another instance was faster: its keys are the keys
      return;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static FileAttribute<?>[] owner() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}

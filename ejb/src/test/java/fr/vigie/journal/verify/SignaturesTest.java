package fr.vigie.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignaturesTest {
  @Test
  void a_signature_with_a_zero_byte_added_is_none() throws GeneralSecurityException {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String signed = Signatures.sign("text", keys.getPrivate());
    byte[] bytes = Base64.getDecoder().decode(signed);
    String longer = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, bytes.length + 1));

    assertThat(Signatures.matches("text", signed, keys.getPublic())).isTrue();
    assertThat(Signatures.matches("text", longer, keys.getPublic())).isFalse();
  }
}

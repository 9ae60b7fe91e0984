package fr.vigie.platform.content;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Whether a file's content is what its name says, within little memory. */
public final class ContentCheck {
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
  private static final String LAYOUT = "\t\n\r\f";
  private static final int BLOCK = 8192;

  private ContentCheck() {}

  /**
   * Reads a content as far as it takes to know.
   *
   * @throws RefusedException FILE_REFUSED with the {@link FileFault}
   */
  public static void check(ContentType type, InputStream content) throws IOException {
    switch (type) {
      case PDF -> beginsWith(PDF, content);
      case PNG -> beginsWith(PNG, content);
      case JPEG -> beginsWith(JPEG, content);
      case TEXT, CSV, JSON -> text(content);
      case ODT, DOCX -> OfficeFile.check(type, content);
    }
  }

  private static void beginsWith(byte[] signature, InputStream content) throws IOException {
    if (!Arrays.equals(signature, content.readNBytes(signature.length))) {
      throw refused(FileFault.NAME_SAYS_OTHERWISE);
    }
  }

  private static void text(InputStream content) throws IOException {
    Reader reader =
        new InputStreamReader(
            content,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    var block = new char[BLOCK];
    try {
      for (int read = reader.read(block); read >= 0; read = reader.read(block)) {
        for (int i = 0; i < read; i++) {
          if (Character.isISOControl(block[i]) && LAYOUT.indexOf(block[i]) < 0) {
            throw refused(FileFault.NOT_TEXT);
          }
        }
      }
    } catch (CharacterCodingException notUtf8) {
      throw refused(FileFault.NOT_TEXT);
    }
  }

  static RefusedException refused(FileFault fault) {
    return new RefusedException(Refusal.FILE_REFUSED, fault);
  }
}

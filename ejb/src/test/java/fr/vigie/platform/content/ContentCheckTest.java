package fr.vigie.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCheckTest {
  @ParameterizedTest
  @CsvSource({"a.pdf,PDF", "a.PNG,PNG", "a.b.jpeg,JPEG", "a.jpg,JPEG", "a.txt,TEXT", "a.odt,ODT"})
  void a_name_says_what_it_must_contain(String name, ContentType type) {
    assertThat(ContentType.named(name)).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.docm", "a.html", "a.svg", "a.exe", "pdf.", "", "a.pdf.js"})
  void other_names_are_refused(String name) {
    assertThat(
            catchThrowableOfType(RefusedException.class, () -> ContentType.named(name)).arguments())
        .containsExactly(FileFault.TYPE_NOT_TAKEN);
  }

  @Test
  void contents_that_are_what_their_names_say_are_taken() {
    taken(ContentType.PDF, ascii("%PDF-1.7\n…"));
    taken(ContentType.PNG, HexFormat.of().parseHex("89504e470d0a1a0a0000"));
    taken(ContentType.JPEG, HexFormat.of().parseHex("ffd8ffe0"));
    taken(ContentType.TEXT, "Bonjour,\r\n\tça va ?".getBytes(StandardCharsets.UTF_8));
    taken(ContentType.ODT, odt(Map.of("content.xml", ascii("<a/>"))));
    taken(ContentType.DOCX, docx(Map.of()));
  }

  @Test
  void a_page_of_the_web_is_no_picture_and_no_text_is_a_program() {
    assertThat(fault(ContentType.PNG, ascii("<html>"))).isEqualTo(FileFault.NAME_SAYS_OTHERWISE);
    assertThat(fault(ContentType.PDF, ascii("MZ"))).isEqualTo(FileFault.NAME_SAYS_OTHERWISE);
    assertThat(fault(ContentType.TEXT, new byte[] {'M', 'Z', 0})).isEqualTo(FileFault.NOT_TEXT);
    assertThat(fault(ContentType.TEXT, "é".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(FileFault.NOT_TEXT);
  }

  @Test
  void an_archive_is_no_office_file() {
    assertThat(fault(ContentType.DOCX, zip(Map.of("a.txt", ascii("a")))))
        .isEqualTo(FileFault.NAME_SAYS_OTHERWISE);
    assertThat(fault(ContentType.ODT, docx(Map.of()))).isEqualTo(FileFault.NAME_SAYS_OTHERWISE);
    assertThat(fault(ContentType.DOCX, ascii("no archive")))
        .isEqualTo(FileFault.NAME_SAYS_OTHERWISE);
  }

  @Test
  void an_office_file_that_explodes_is_refused_long_before_its_end() {
    assertThat(fault(ContentType.DOCX, docx(Map.of("word/media/a", new byte[8 << 20]))))
        .isEqualTo(FileFault.EXPANDS_TOO_FAR);
  }

  @Test
  void an_office_file_of_very_many_parts_is_refused() {
    var parts = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < 2001; i++) {
      parts.put("word/" + i, new byte[0]);
    }
    assertThat(fault(ContentType.DOCX, docx(parts))).isEqualTo(FileFault.TOO_MANY_ENTRIES);
  }

  @Test
  void programs_and_archives_inside_are_refused() {
    assertThat(fault(ContentType.DOCX, docx(Map.of("word/vbaProject.bin", ascii("x")))))
        .isEqualTo(FileFault.MACROS);
    assertThat(fault(ContentType.ODT, odt(Map.of("Basic/script-lc.xml", ascii("x")))))
        .isEqualTo(FileFault.MACROS);
    assertThat(fault(ContentType.DOCX, docx(Map.of("word/a.bin", zip(Map.of("b", ascii("b")))))))
        .isEqualTo(FileFault.ARCHIVE_INSIDE);
  }

  @Test
  void a_damaged_office_file_is_refused() {
    byte[] whole = docx(Map.of("word/styles.xml", ascii("a".repeat(100_000))));
    byte[] altered = whole.clone();
    Arrays.fill(altered, 60, 90, (byte) 0x55);
    assertThat(fault(ContentType.DOCX, altered)).isEqualTo(FileFault.DAMAGED);
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\Users\\x\\mandat.pdf,mandat.pdf",
    "../../etc/passwd.txt,passwd.txt",
    "...caché.txt,caché.txt",
    "a\u202Efdp.pdf,afdp.pdf",
    "a\u0007b.pdf,ab.pdf",
    "a<b>|c.pdf,a_b__c.pdf"
  })
  void names_lose_their_path_and_what_is_invisible(String given, String clean) {
    assertThat(FileName.clean(given)).isEqualTo(clean);
  }

  @Test
  void a_long_name_keeps_its_ending() {
    assertThat(FileName.clean("é".repeat(500) + ".pdf")).hasSize(120).endsWith("é.pdf");
  }

  @Test
  void a_content_is_refused_at_the_first_byte_too_many() {
    var exact = new LimitedInput(new ByteArrayInputStream(new byte[10]), 10);
    var longer = new LimitedInput(new ByteArrayInputStream(new byte[11]), 10);

    assertThatCode(exact::readAllBytes).doesNotThrowAnyException();
    assertThat(catchThrowableOfType(RefusedException.class, longer::readAllBytes).refusal())
        .isEqualTo(Refusal.TOO_LARGE);
  }

  private static void taken(ContentType type, byte[] content) {
    assertThatCode(() -> ContentCheck.check(type, new ByteArrayInputStream(content)))
        .as("%s", type)
        .doesNotThrowAnyException();
  }

  private static FileFault fault(ContentType type, byte[] content) {
    var refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> ContentCheck.check(type, new ByteArrayInputStream(content)));
    assertThat(refused).isNotNull();
    return (FileFault) refused.arguments().get(0);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] docx(Map<String, byte[]> more) {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("[Content_Types].xml", ascii("<Types/>"));
    entries.put("word/document.xml", ascii("<document/>"));
    entries.putAll(more);
    return zip(entries);
  }

  private static byte[] odt(Map<String, byte[]> more) {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("mimetype", ascii("application/vnd.oasis.opendocument.text"));
    entries.putAll(more);
    return zip(entries);
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}

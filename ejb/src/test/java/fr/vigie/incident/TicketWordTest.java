package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** By which words tickets are found. */
class TicketWordTest {
  @Test
  void words_have_neither_accents_nor_capitals_and_come_once() {
    assertThat(TicketWord.of("Accès refusé : l'accès à SMTP (587)"))
        .containsExactly("acces", "refuse", "smtp", "587");
  }

  @Test
  void long_words_are_cut_and_long_titles_too() {
    assertThat(TicketWord.of("x".repeat(60))).containsExactly("x".repeat(40));
    assertThat(TicketWord.of("a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1 m1 n1 o1 p1 q1 r1 s1 t1 u1"))
        .hasSize(20);
  }
}

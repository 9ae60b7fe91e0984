package fr.vigie.reports.pdf;

/** A rectangle on a page, from its upper left corner. */
record Box(float x, float y, float width, float height) {

  float right() {
    return x + width;
  }

  float bottom() {
    return y + height;
  }
}

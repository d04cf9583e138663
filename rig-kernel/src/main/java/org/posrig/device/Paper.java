package org.posrig.device;

/// The paper roll as the printer's sensors see it.
public enum Paper {
  OK,
  NEAR_END,
  OUT
}

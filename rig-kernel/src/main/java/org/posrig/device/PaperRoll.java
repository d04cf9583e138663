package org.posrig.device;

/// The rig's hand at the printer's paper and cover.
public interface PaperRoll extends Device {
  void paper(Paper paper);

  void cover(boolean open);
}

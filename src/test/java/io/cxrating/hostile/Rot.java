package io.cxrating.hostile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Ways in which a file rots. */
enum Rot {
  OVERWRITTEN {
    @Override
    void spoil(Path file, Draw draw) throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        for (int i = 0; i <= draw.below(200); i++) {
          byte[] noise = new byte[1 + draw.below(4_096)];
          draw.random().nextBytes(noise);
          channel.write(ByteBuffer.wrap(noise), draw.random().nextLong(channel.size()));
        }
      }
    }
  },
  FLIPPED {
    @Override
    void spoil(Path file, Draw draw) throws IOException {
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        long at = draw.random().nextLong(channel.size());
        ByteBuffer one = ByteBuffer.allocate(1);
        channel.read(one, at);
        one.put(0, (byte) (one.get(0) ^ (1 << draw.below(8)))).rewind();
        channel.write(one, at);
      }
    }
  },
  TRUNCATED {
    @Override
    void spoil(Path file, Draw draw) throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(draw.random().nextLong(channel.size()));
      }
    }
  },
  EMPTIED {
    @Override
    void spoil(Path file, Draw draw) throws IOException {
      Files.write(file, new byte[0]);
    }
  },
  DELETED {
    @Override
    void spoil(Path file, Draw draw) throws IOException {
      Files.delete(file);
    }
  };

  abstract void spoil(Path file, Draw draw) throws IOException;
}

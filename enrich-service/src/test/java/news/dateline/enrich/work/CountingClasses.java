package news.dateline.enrich.work;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Loads the classes of a package once more, each of which takes a step before every branch and
 * every call: their work can be counted, and the classes that ship know nothing of it. What the
 * platform's own methods do inside counts as one step; what they allocate is counted apart.
 */
final class CountingClasses extends ClassLoader {
  private static final ClassDesc STEPS = ClassDesc.of(Steps.class.getName());
  private static final MethodTypeDesc NOTHING = MethodTypeDesc.ofDescriptor("()V");
  private static final CodeTransform COUNTING =
      (code, element) -> {
        switch (element) {
          case BranchInstruction any -> code.invokestatic(STEPS, "take", NOTHING);
          case TableSwitchInstruction any -> code.invokestatic(STEPS, "take", NOTHING);
          case LookupSwitchInstruction any -> code.invokestatic(STEPS, "take", NOTHING);
          case InvokeInstruction any -> code.invokestatic(STEPS, "take", NOTHING);
          default -> {
            // Straight on: part of the step before.
          }
        }
        code.with(element);
      };

  private final String prefix;

  /** Those of {@code counted}, and of no package below it. */
  CountingClasses(Package counted) {
    super(CountingClasses.class.getClassLoader());
    this.prefix = counted.getName() + ".";
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(prefix) || name.indexOf('.', prefix.length()) >= 0) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream stream = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (stream == null) {
        throw new ClassNotFoundException(name);
      }
      ClassFile file = ClassFile.of();
      byte[] counting =
          file.transformClass(
              file.parse(stream.readAllBytes()), ClassTransform.transformingMethodBodies(COUNTING));
      return defineClass(name, counting, 0, counting.length);
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }
}

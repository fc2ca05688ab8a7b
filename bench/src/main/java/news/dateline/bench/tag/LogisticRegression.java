package news.dateline.bench.tag;

/**
 * Logistic regression with a quadratic penalty, fitted by Newton's method. Deterministic; meant for
 * dozens of features and some ten thousand rows.
 */
final class LogisticRegression {
  private static final int STEPS = 25;
  private static final double ENOUGH = 1e-8;

  private LogisticRegression() {}

  /**
   * The weights that fit {@code rows} to {@code labels} best.
   *
   * @param importance how much each row counts
   * @param penalty of the square of each weight but the first, which is the bias
   */
  static double[] fit(double[][] rows, boolean[] labels, double[] importance, double penalty) {
    int size = rows[0].length;
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size];
      double[][] hessian = new double[size][size];
      for (int row = 0; row < rows.length; row++) {
        accumulate(rows[row], labels[row], importance[row], weights, gradient, hessian);
      }
      for (int i = 0; i < size; i++) {
        double lambda = i == 0 ? 1e-6 : penalty;
        gradient[i] -= lambda * weights[i];
        hessian[i][i] += lambda;
      }
      double[] move = solve(hessian, gradient);
      double length = 0;
      for (int i = 0; i < size; i++) {
        weights[i] += move[i];
        length += move[i] * move[i];
      }
      if (length < ENOUGH) {
        break;
      }
    }
    return weights;
  }

  /** The probability of a row. */
  static double probability(double[] weights, double[] row) {
    double z = 0;
    for (int i = 0; i < weights.length; i++) {
      z += weights[i] * row[i];
    }
    return 1 / (1 + Math.exp(-z));
  }

  private static void accumulate(
      double[] row,
      boolean label,
      double importance,
      double[] weights,
      double[] gradient,
      double[][] hessian) {
    double p = probability(weights, row);
    double error = importance * ((label ? 1 : 0) - p);
    double curve = importance * p * (1 - p);
    for (int i = 0; i < row.length; i++) {
      if (row[i] == 0) {
        continue;
      }
      gradient[i] += error * row[i];
      for (int j = 0; j < row.length; j++) {
        hessian[i][j] += curve * row[i] * row[j];
      }
    }
  }

  /** Gauss, with the largest pivot. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[] x = right.clone();
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      double[] swapped = matrix[pivot];
      matrix[pivot] = matrix[column];
      matrix[column] = swapped;
      double value = x[pivot];
      x[pivot] = x[column];
      x[column] = value;
      for (int row = column + 1; row < size; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        for (int k = column; k < size; k++) {
          matrix[row][k] -= factor * matrix[column][k];
        }
        x[row] -= factor * x[column];
      }
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int k = row + 1; k < size; k++) {
        x[row] -= matrix[row][k] * x[k];
      }
      x[row] /= matrix[row][row];
    }
    return x;
  }
}

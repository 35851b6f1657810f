import ProcessorTime
import Testing

@testable import Corpus
@testable import Query

@Suite struct AssociationTests {
    /// Published or closed-form values for a few tables.
    @Test(
        "a measure equals its formula on a worked table",
        arguments: [
            (AssociationMeasure.mutualInformation, 0.81340295), (.mutualInformation2, 4.5138427),
            (.mutualInformation3, 8.2142824), (.tScore, 1.5538554), (.zScore, 2.0598706), (.chiSquared, 4.4670333),
            (.chiSquaredYates, 3.7052846), (.logLikelihood, 3.6809886), (.dice, 0.00056991298),
            (.logDice, 3.2230293), (.deltaP, 0.037860924),
        ])
    func worked(measure: AssociationMeasure, expected: Double) {
        let table = Contingency(joint: 13, first: 148, second: 45473, total: 909768)
        #expect(abs(measure.value(table) - expected) <= 1e-7 * max(1, abs(expected)))
    }

    @Test(
        "log-likelihood reproduces the table of Dunning (1993)",
        arguments: [
            (110.0, 2442.0, 111.0, 29114.0, 270.72), (29, 13, 123, 31612, 263.90), (31, 23, 139, 31584, 256.84),
            (10, 0, 3, 31764, 167.23), (76, 104, 2476, 29121, 157.21),
        ])
    func dunning(o11: Double, o12: Double, o21: Double, o22: Double, expected: Double) {
        let value = AssociationMeasure.logLikelihood.value(Contingency(o11, o12, o21, o22))
        #expect(abs(value - expected) < 0.011)
    }

    @Test("Fisher's exact test gives the tail of the tea tasting: 17 in 70")
    func fisher() {
        let value = AssociationMeasure.fisher.value(Contingency(3, 1, 1, 3))
        #expect(abs(value - 0.6146490) < 1e-6)
        #expect(AssociationMeasure.fisher.value(Contingency(0, 4, 4, 0)) < 1e-9)
    }

    @Test(
        "the Poisson tail agrees with sums by hand",
        arguments: [(1.0, 1.0, 0.1992), (2, 1, 0.5780), (5, 1, 2.4366), (3, 10, 0.0012)])
    func poisson(observed: Double, mean: Double, expected: Double) {
        #expect(abs(ExactTest.poisson(observed: observed, mean: mean) - expected) < 1e-3)
    }

    @Test("empty cells and margins give numbers or the documented infinity", arguments: AssociationMeasure.allCases)
    func emptyCells(measure: AssociationMeasure) {
        for table in [
            Contingency(0, 0, 0, 0), Contingency(0, 5, 5, 90), Contingency(5, 0, 0, 95), Contingency(5, 0, 5, 0),
            Contingency(5, 5, 0, 0), Contingency(0, 0, 5, 5), Contingency(100, 0, 0, 0),
        ] {
            let value = measure.value(table)
            #expect(!value.isNaN, "\(measure) of \(table)")
        }
    }

    @Test("association grows with the joint count", arguments: AssociationMeasure.allCases)
    func monotonic(measure: AssociationMeasure) {
        let values = [5.0, 10, 20, 40].map {
            measure.value(Contingency(joint: $0, first: 50, second: 60, total: 10_000))
        }
        #expect(values == values.sorted())
    }
}

@Suite struct DispersionTests {
    /// The worked example of Gries (2010), "Dispersions and adjusted frequencies in corpora: further explorations":
    /// five parts of ten, nine, ten, ten and eleven tokens with frequencies 1, 2, 3, 4, 5 of `a`.
    private static let gries = Dispersion.Distribution(
        frequencies: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11])

    @Test(
        "a measure gives the published value of the worked example",
        arguments: [
            (Dispersion.dp, 0.18), (.dpNormalized, 0.2195), (.juillandD, 0.785), (.carrollD2, 0.938),
            (.rosengrenS, 0.95),
        ])
    func published(measure: Dispersion, expected: Double) throws {
        let value = try #require(measure.value(Self.gries))
        #expect(abs(value - expected) < 0.0051, "\(measure): \(value)")
    }

    @Test(
        "exact tests end soon, whatever the counts",
        arguments: [AssociationMeasure.poisson, .fisher], [1e12, 1e18, 1e300])
    func hugeCounts(measure: AssociationMeasure, count: Double) {
        let tables = [
            Contingency(count, count, 1, 1), Contingency(count, 1, 1, count), Contingency(count, count, count, count),
        ]
        let time = ProcessorTime.spent { for table in tables { #expect(!(measure.value(table) < 0)) } }
        #expect(time < .seconds(30))
    }

    @Test("even spread is the end of the scale", arguments: Dispersion.allCases)
    func even(measure: Dispersion) throws {
        let value = try #require(
            measure.value(
                .init(frequencies: [2, 2, 2, 2], sizes: [10, 10, 10, 10], positions: [0, 5, 10, 15, 20, 25, 30, 35])))
        let expected: Double =
            switch measure {
            case .dp, .dpNormalized: 0
            case .averageReducedFrequency: 8
            default: 1
            }
        #expect(abs(value - expected) < 1e-12)
    }

    @Test("nothing has no dispersion", arguments: Dispersion.allCases)
    func nothing(measure: Dispersion) {
        #expect(measure.value(.init(frequencies: [0, 0], sizes: [5, 5])) == nil)
        #expect(measure.value(.init(frequencies: [], sizes: [])) == nil)
    }
}

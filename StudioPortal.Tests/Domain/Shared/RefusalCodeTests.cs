using System.Reflection;
using System.Text.RegularExpressions;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Tests.Domain.Shared;

public class RefusalCodeTests
{
    static readonly IReadOnlyList<Refusal> Named =
    [
        .. typeof(Refusal).Assembly.GetTypes().Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (Refusal)field.GetValue(null)!)
    ];

    [Fact]
    public void Every_code_is_lower_case_words_with_hyphens() =>
        Named.ShouldAllBe(refusal => Regex.IsMatch(refusal.Code, "^[a-z]+(-[a-z]+)*$"));

    [Fact]
    public void One_code_is_one_kind_of_no() =>
        Named.GroupBy(refusal => refusal.Code).ShouldAllBe(same => same.Select(refusal => refusal.Kind).Distinct().Count() == 1);
}

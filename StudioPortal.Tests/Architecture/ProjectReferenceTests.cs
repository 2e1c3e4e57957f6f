using System.Reflection;

namespace StudioPortal.Tests.Architecture;

public class ProjectReferenceTests
{
    [Fact]
    public void Nothing_references_Web() =>
        ReferencesOf("StudioPortal.Infrastructure").ShouldNotContain("StudioPortal.Web");

    static IEnumerable<string?> ReferencesOf(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name);
}

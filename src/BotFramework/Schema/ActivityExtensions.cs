namespace Microsoft.Bot.Schema;

/// <summary>Text without what only addresses the bot.</summary>
public static class ActivityExtensions
{
    /// <summary>Takes the mention of the recipient (the bot) out of the message's text, and returns the text.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        foreach (var mention in activity.GetMentions().Where(m => m.Mentioned?.Id == activity.Recipient.Id))
        {
            if (!string.IsNullOrEmpty(mention.Text))
            {
                activity.Text = activity.Text?.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }
}
